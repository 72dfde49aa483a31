import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { Files } from "../../../shared/archive/tag-files.ts";

/**
 * Writes files, under one folder, as a zip and returns when it is on the medium. `day` is `YYYY-MM-DD`: every file is
 * dated noon of it in the zip's own zoneless form, so that the same files make the same bytes on every machine.
 */
export async function writeZip(file: string, folder: string, files: Files, day: string): Promise<void> {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const zip = new ZipFile();
  for (const [path, content] of files) {
    zip.addBuffer(Buffer.from(content), `${folder}/${path}`, {
      mtime,
      mode: 0o100644,
      forceDosTimestamp: true,
      // Scans are packed already; a blank page that is not would look like a bomb to whoever checks the bag.
      compress: !isScan.test(path),
    });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file, { flags: "wx", flush: true }));
}

const isScan = /^data\/later\/scans\/.*\.(?:pdf|png|jpeg)$/;
