import { publicFiles } from "../../../shared/verify/evidence/evidence-of.ts";

/** What the reader gave: an archive, or files by their path in the folder that was chosen. */
export type Given =
  | { readonly kind: "zip"; readonly name: string; readonly file: File }
  | { readonly kind: "folder"; readonly name: string; readonly files: readonly Found[] };

/** A file not yet read, by its path below the folder. */
export interface Found {
  readonly path: string;
  readonly file: File;
}

/** A single file that is none of a ceremony's is taken for an archive, and is told what it is if it is none; others are loose files. */
export function givenFiles(files: readonly File[]): Given | undefined {
  const [file] = files;
  if (!file) return undefined;
  if (files.length === 1 && !publicFiles.includes(file.name)) return { kind: "zip", name: file.name, file };
  return { kind: "folder", name: "", files: files.map((one) => ({ path: one.name, file: one })) };
}

/** A folder from an input that chooses folders: every path begins with its name. */
export function givenFolder(files: readonly File[]): Given | undefined {
  const [first] = files;
  if (!first) return undefined;
  const name = first.webkitRelativePath.split("/")[0] ?? "";
  return {
    kind: "folder",
    name,
    files: files.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file })),
  };
}

/**
 * What was dropped on the page. Call it while the event is being handled: afterwards the browser has forgotten it. `most`
 * bounds how many files are asked for, since somebody may drop a whole disk; one more than that is returned then.
 */
export function givenDrop(data: DataTransfer, most: number): Promise<Given | undefined> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...data.files];
  return walk(entries, loose, most);
}

async function walk(
  entries: readonly FileSystemEntry[],
  loose: readonly File[],
  most: number,
): Promise<Given | undefined> {
  const folders = entries.filter(isFolder);
  if (folders.length === 0) return givenFiles(loose);
  const [only] = entries.length === 1 ? folders : [];
  const files: Found[] = [];
  for (const entry of entries) if (isFile(entry)) files.push({ path: entry.name, file: await fileOf(entry) });
  const waiting = folders.map((folder) => ({ folder, path: folder === only ? "" : `${folder.name}/` }));
  for (let next = waiting.pop(); next && files.length <= most; next = waiting.pop()) {
    for (const child of await childrenOf(next.folder)) {
      const path = `${next.path}${child.name}`;
      if (isFolder(child)) waiting.push({ folder: child, path: `${path}/` });
      else if (isFile(child)) files.push({ path, file: await fileOf(child) });
    }
  }
  return files.length === 0 ? undefined : { kind: "folder", name: only?.name ?? "", files };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A browser hands out the entries of a folder in portions; an empty one is the last. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
