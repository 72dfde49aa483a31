import { existsSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * Debian's Chromium without the frame of a browser around its pages, where it is there: the same engine, and the frame's own
 * pages are not drawn along. It has no viewer for PDFs.
 */
export const frameless: string | undefined = existsSync("/usr/bin/chromium-headless-shell")
  ? "/usr/bin/chromium-headless-shell"
  : undefined;

/** What a test may need with the browser it looks at windows in, in bytes. */
const room = 2 * 2 ** 30;

/** How many tests run at a time: one a core, as far as the memory reaches; two at least, for most of them wait now and then. */
export const workers = Math.max(2, Math.min(availableParallelism(), Math.floor(totalmem() / room)));

/**
 * Lets Node keep what it has compiled, so that the many programs that the tests start do not compile all modules anew: what
 * this process starts takes it over. Read by the configurations of Vitest and Playwright, before they start anything.
 */
export function keepCompiled(): void {
  process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(
    new URL("../../node_modules/.cache/compiled", import.meta.url),
  );
}
