import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A paper as a scanner would give it back. */
export interface ScanFiles {
  readonly pdf: Buffer;
  readonly png: Buffer;
  readonly jpeg: Buffer;
}

/** The PDF itself, and its first page as PNG and as JPEG (pdftoppm). */
export function scansOf(pdf: Uint8Array): ScanFiles {
  const folder = mkdtempSync(join(tmpdir(), "mingqian-scans-"));
  try {
    const file = join(folder, "paper.pdf");
    writeFileSync(file, pdf);
    for (const format of ["png", "jpeg"])
      execFileSync("pdftoppm", [`-${format}`, "-r", "60", "-singlefile", file, join(folder, "page")]);
    const page = (end: string) => readFileSync(join(folder, `page.${end}`));
    return { pdf: Buffer.from(pdf), png: page("png"), jpeg: page("jpg") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
