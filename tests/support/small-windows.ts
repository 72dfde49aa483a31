import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Puts two built windows into a folder as the build leaves them, small; and a file beside it that is never to be served. */
export function smallWindows(place: string): string {
  const folder = join(place, "renderer");
  writeFileSync(join(place, "secret.js"), "secret");
  mkdirSync(join(folder, "assets"), { recursive: true });
  for (const role of ["console", "stage"]) {
    mkdirSync(join(folder, role));
    writeFileSync(
      join(folder, role, "index.html"),
      `<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>${role}</title><script type="module" src="/assets/app.js" nonce="__CSP_NONCE__"></script>`,
    );
  }
  writeFileSync(join(folder, "assets", "app.js"), "export const app = 1;");
  writeFileSync(join(folder, "assets", "字.css"), "body{}");
  writeFileSync(join(folder, "assets", "notes.txt"), "not of the windows");
  return folder;
}
