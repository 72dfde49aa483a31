import { packTar, unpackTar } from "modern-tar";

/**
 * The ustar archive (POSIX.1-1988) that is sealed: files in the order given, readable by their owner alone, without
 * owner or time, so that the same files are the same bytes. Names are ASCII, at most 100 characters.
 */
export async function archive(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries = [...files].map(([name, data]) => ({
    header: { name, size: data.length, mode: 0o600, mtime: new Date(0), type: "file" as const },
    data: new Uint8Array(data),
  }));
  try {
    return await packTar(entries);
  } finally {
    for (const { data } of entries) data.fill(0);
  }
}

/** The files of an archive. Throws where it is no archive. */
export async function unarchive(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { header, data } of await unpackTar(bytes, { strict: true })) {
    if (header.type !== "file" || !data) throw new Error(`${header.name} is no file`);
    files.set(header.name, data);
  }
  if (files.size === 0) throw new Error("no file in the archive");
  return files;
}
