import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { NtExecutable, NtExecutableResource, Resource } from "resedit";
import { ZipFile } from "yazl";

/**
 * Writes a stand-in for the archive an Electron is distributed as: every file that packing renames, edits, moves or removes is in it, in
 * its own format where it is edited (a Windows program with a version resource, property lists, a wire of fuses); nothing of it runs.
 * So packing itself is real, and only what Electron would add in size is missing.
 */
export async function writeDistribution(file: string, platform: "linux" | "win32" | "darwin"): Promise<void> {
  const zip = new ZipFile();
  fill(
    (path, content = "stand-in\n") => zip.addBuffer(Buffer.from(content), path, { mode: 0o100755 }),
    platform,
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

type Put = (path: string, content?: string | Uint8Array) => void;

function fill(put: Put, platform: "linux" | "win32" | "darwin"): void {
  put("LICENSE", "licence of Electron\n");
  put("LICENSES.chromium.html", "licences of Chromium\n");
  put("version", "0.0.0");
  if (platform === "darwin") {
    macFiles(put);
    return;
  }
  for (const locale of ["en-US", "zh-CN", "fr", "am"]) put(`locales/${locale}.pak`);
  for (const file of ["icudtl.dat", "resources.pak", "v8_context_snapshot.bin", "resources/keep"]) put(file);
  if (platform === "win32") {
    put("electron.exe", windowsProgram());
    put("ffmpeg.dll");
    return;
  }
  put("electron", Buffer.concat([Buffer.from("\x7fELF"), fuses]));
  put("chrome-sandbox");
  put("libffmpeg.so");
}

/** The wire of fuses as a binary of Electron holds it: a sentinel, its version, its length, eight fuses switched off. */
const fuses = Buffer.concat([
  Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 8]),
  Buffer.from("00000000"),
]);

function macFiles(put: Put): void {
  const contents = "Electron.app/Contents";
  const list = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string></dict></plist>
`;
  put(`${contents}/Info.plist`, list("Electron"));
  put(`${contents}/MacOS/Electron`);
  put(`${contents}/Resources/electron.icns`);
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  put(`${framework}/Electron Framework`, fuses);
  for (const locale of ["en", "zh_CN", "fr"]) {
    put(`${contents}/Resources/${locale}.lproj/locale.pak`);
    put(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`);
  }
  for (const suffix of ["", " (Renderer)", " (Plugin)", " (GPU)"]) {
    const helper = `Electron Helper${suffix}`;
    put(`${contents}/Frameworks/${helper}.app/Contents/Info.plist`, list(helper));
    put(`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`);
  }
}

/** A Windows program that does nothing, with the version resource packing edits, and the fuses behind it. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 0x0409, codepage: 1200 }, { FileDescription: "stand-in" });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.concat([Buffer.from(program.generate()), fuses]);
}
