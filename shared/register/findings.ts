import type { Message } from "../text/text.ts";

/** `error`: the row cannot enter; `settle`: to be decided by hand; `warning`: enters as it is; `cleaned`: was put right. */
export const severities = ["error", "settle", "warning", "cleaned"] as const;
export type Severity = (typeof severities)[number];

/** Something an import found in a cell. */
export interface Finding {
  readonly severity: Severity;
  /** Number of the row in the sheet, from 1; 0 where it is about a column or the whole file. */
  readonly row: number;
  /** Letters of the column; empty where the finding is about the whole row. */
  readonly column: string;
  readonly said: Message;
  /** The sheet, where the list is read from several. */
  readonly sheet?: string;
}

/** Findings of one kind in one column. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly column: string;
  readonly count: number;
  /** The first one, as an example of the kind. */
  readonly first: Message;
  /** Whether another one of the group says something else. */
  readonly varied: boolean;
  /** Addresses of the first few: `B12`, or `12` for a whole row. */
  readonly places: readonly string[];
}

/** Where a finding is, as a spreadsheet program writes it: `B12`, `12` for the whole row, of several sheets `西区!B12`; `B` for a column, empty for the whole file. */
export function place({ row, column, sheet }: Finding): string {
  const cell = `${column}${row === 0 ? "" : row}`;
  return sheet === undefined ? cell : `${sheet}!${cell}`;
}

/** Groups findings by severity, kind and column: worst first, then in order of appearance, each with its first few places. */
export function summarise(findings: readonly Finding[], places = 5): readonly FindingGroup[] {
  const groups = new Map<
    string,
    Omit<FindingGroup, "count" | "places" | "varied"> & { count: number; places: string[]; varied: boolean }
  >();
  for (const finding of findings) {
    const { severity, column, said } = finding;
    const kind = `${severity} ${said.key} ${column}`;
    let group = groups.get(kind);
    if (!group) {
      group = { severity, column, count: 0, first: said, places: [], varied: false };
      groups.set(kind, group);
    }
    group.count += 1;
    group.varied ||= JSON.stringify(said.values) !== JSON.stringify(group.first.values);
    if (group.places.length < places) group.places.push(place(finding));
  }
  return severities.flatMap((severity) =>
    [...groups.values()].filter((group) => group.severity === severity),
  );
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, settle: 0, warning: 0, cleaned: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
