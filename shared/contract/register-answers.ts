import type { FindingGroup, Severity } from "../register/findings.ts";
import type { Message } from "../text/text.ts";

/** What the methods around the register's lists answer. */

export interface ImportReport {
  /** Names this report until it is accepted or discarded. */
  readonly preview: string;
  readonly list: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly headingRow: number;
  readonly mapping: readonly { readonly field: string; readonly heading: string; readonly column: string }[];
  /** Every column of the heading row, for a person to choose another one. */
  readonly headings: readonly { readonly heading: string; readonly column: string }[];
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly refused: number;
    readonly recognised: number;
  };
  readonly groups: readonly FindingGroup[];
}

export interface ReportedFinding {
  readonly severity: Severity;
  readonly place: string;
  readonly said: Message;
}

export interface RowPage {
  readonly total: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ExclusionPage {
  readonly total: number;
  readonly capped: number;
  readonly rows: readonly {
    readonly draw: string;
    readonly id: string;
    readonly name: string;
    readonly reason: string;
  }[];
}
