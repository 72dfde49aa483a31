const groupsOfADigest = 8;

/** Groups of eight hex digits with nothing but white space between them; a number of other length parts two runs. */
const run = /(?<![0-9a-z])[0-9a-f]{8}(?:\s+[0-9a-f]{8})*(?![0-9a-z])/g;

/**
 * The runs of eight or more groups of eight hex digits in a text, group by group, in small letters: what a reader of a paper takes
 * for a digest, for papers print digests so.
 */
export function digestRuns(text: string): string[][] {
  const runs: string[][] = [];
  for (const [found] of text.toLowerCase().matchAll(run)) {
    const groups = found.split(/\s+/);
    if (groups.length >= groupsOfADigest) runs.push(groups);
  }
  return runs;
}

/** Whether a text holds what on a paper would be read as a digest: one of the ceremony's there is known, any other is not. */
export function holdsDigestRun(text: string): boolean {
  return digestRuns(text).length > 0;
}
