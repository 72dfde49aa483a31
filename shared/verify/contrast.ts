/** Two digests by their groups of eight, as they are read aloud. */
export interface Contrast {
  readonly here: readonly string[];
  readonly paper: readonly string[];
  /** The first group that differs, from 0. */
  readonly differs: number;
}

/** Two different digests of 64 digits side by side. */
export function contrastOf(here: string, paper: string): Contrast {
  const [ours, theirs] = [groupsOf(here), groupsOf(paper)];
  return { here: ours, paper: theirs, differs: ours.findIndex((group, at) => group !== theirs[at]) };
}

/** The groups of a digest in one line, that which differs in brackets. */
export function bracketed(groups: readonly string[], differs: number): string {
  return groups.map((group, at) => (at === differs ? `[${group}]` : group)).join(" ");
}

function groupsOf(digest: string): readonly string[] {
  return digest.match(/.{8}/g) ?? [];
}
