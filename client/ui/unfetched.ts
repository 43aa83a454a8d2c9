/** Whether a fault is that code or words did not come, as browsers and Vite say it. */
export function isUnfetched(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    /dynamically imported module|importing a module script|unable to preload css/i.test(fault.message)
  );
}
