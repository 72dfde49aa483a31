export const publicFiles = [
  "basis.csv",
  "plan.csv",
  "pool.csv",
  "excluded.csv",
  "roster.csv",
  "freeze.txt",
  "seed.txt",
  "result.csv",
  "assignment.csv",
  "close.txt",
];
export const sealedFiles = ["names.csv", "conflicts.csv", "amendments.csv"];
export const paperNames = /^(?:pre-draw-sheet|minutes|addendum-[1-9][0-9]{0,5})\.pdf$/;

/** Whether a path shows that a folder is a bag, even one that has lost some of its files. */
export function isOfBag(path: string): boolean {
  return path === "bagit.txt" || path === "manifest-sha256.txt" || path.startsWith("data/");
}

/** Whether a name is one of a ceremony's files. */
export function isOfCeremony(name: string): boolean {
  return (
    publicFiles.includes(name) ||
    sealedFiles.includes(name) ||
    name === "events.jsonl" ||
    paperNames.test(name)
  );
}

const tagFiles = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"];

/** Whether the verifier reads a file itself, by its name wherever it lies. */
export function isRead(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return tagFiles.includes(name) || name === "scans.csv" || isOfCeremony(name);
}

/** Takes off a folder that holds everything, as archives are made of a folder. */
export function withoutTopFolder<T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const [first] = files.keys();
  const top = first?.slice(0, first.indexOf("/") + 1) ?? "";
  // `data/` alone is a bag that has lost all its tag files, not a bag of that name.
  if (top === "" || top === "data/" || ![...files.keys()].every((path) => path.startsWith(top))) return files;
  return new Map([...files].map(([path, file]) => [path.slice(top.length), file]));
}
