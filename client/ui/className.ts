/** Joins the class names that are there: className("Button", isWide && "Button--wide"). */
export function className(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
