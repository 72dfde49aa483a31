import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/** How many test files run at a time: one a core; two at least, for most of them wait now and then. */
export const workers = Math.max(2, availableParallelism());

/**
 * Lets Node keep what it has compiled, so that the many programs that the tests start do not compile all modules anew: what
 * this process starts takes it over. Read by the configurations of Vitest and Playwright, before they start anything.
 */
export function keepCompiled(): void {
  process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(
    new URL("../../node_modules/.cache/compiled", import.meta.url),
  );
}
