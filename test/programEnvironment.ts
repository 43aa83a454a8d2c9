/**
 * What a program that a test starts is given of our environment: where programs are, and where Node keeps what it has
 * compiled (vitest.config.ts), so that the code is read by the first of them alone. No setting of Samlad's.
 */
export function programEnvironment(): Record<string, string> {
  const { PATH = "", NODE_COMPILE_CACHE } = process.env;
  return { PATH, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}) };
}
