/**
 * What a later version of a bag brings, one kind each. One more kind is a word here, what lies in its folder
 * (`electron/services/archive/version-content.ts`), how much of it there is to hold (`shared/archive/versions.ts`) and how the
 * verifier reads it (`shared/verify/later-kinds.ts`); the compiler asks for each.
 */
export const versionKinds = ["scans", "amendments", "sealed", "disclosure"] as const;
export type VersionKind = (typeof versionKinds)[number];

/** Those that a fact of their own begins: scans begin theirs themselves. */
export const begunKinds = ["amendments", "sealed", "disclosure"] as const satisfies readonly VersionKind[];
export type BegunKind = (typeof begunKinds)[number];

/** Labels in `bag-info.txt` of a later version: which it is, and SHA-256 of the manifest of the version before. */
export const versionLabel = "Bag-Version";
export const previousLabel = "Previous-Manifest-SHA256";

/** Where the files of a later version lie in a bag, under `data/`: nothing that was there before is touched by it. */
export const versionFolder = (kind: VersionKind, version: number): string => `later/${kind}/v${version}/`;

/** A file that came with a later version. */
export interface LaterFile {
  readonly kind: VersionKind;
  readonly version: number;
  /** In the folder of the version. */
  readonly name: string;
}

const form = new RegExp(`^data/later/(${versionKinds.join("|")})/v([1-9][0-9]{0,3})/(.+)$`);

/** Which version a file of a bag came with, by its path from the folder of the bag; nothing of one that lies in no version's folder. */
export function laterFile(path: string): LaterFile | undefined {
  const [, kind, version, name = ""] = form.exec(path) ?? [];
  return kind === undefined ? undefined : { kind: kind as VersionKind, version: Number(version), name };
}

/** The name of the addendum to an amendment, by its number. */
export const addendumFile = (number: number): string => `addendum-${number}.pdf`;

/** A paper with names in the folder of a disclosure, by what it is and its number: in the office's own edition alone. */
export const innerFile = (paper: string, number: number): string => `inner/${paper}-${number}.pdf`;

/** The files of a disclosure: the openings, the page, and the tables for the government-service site and for the credit system. */
export const disclosureFiles = {
  openings: "openings.csv",
  page: "disclosure.html",
  service: "disclosure.xlsx",
  credit: "credit.xlsx",
} as const;
export type DisclosureFile = keyof typeof disclosureFiles;
export const disclosureFileKinds = Object.keys(disclosureFiles) as DisclosureFile[];
