import type { Words } from "./words.ts";

/** What stands at the foot of every page beside its number: a page fits one paper of one ceremony. */
export interface Foot {
  /** The ceremony's number. */
  readonly ceremony: string;
  /** Which digest binds the page, in words; empty where the paper has none. */
  readonly label: string;
  /** Its first eight digits; empty where the paper has none. */
  readonly digits: string;
}

const shown = 8;

/** Which digest binds a paper's pages: that of the frozen files until there is a list, then that of its close, later that of the amendments. */
export type Binding = "freeze" | "close" | "amendments";

/** The foot of a paper that one digest binds. */
export function footOf(ceremony: string, binding: Binding, digest: string, words: Words): Foot {
  return { ceremony, label: words.of(`minutes.foot.${binding}`), digits: digest.slice(0, shown) };
}

/** The foot of a slip that is bound to no digest: the ceremony alone. */
export function unboundFoot(ceremony: string): Foot {
  return { ceremony, label: "", digits: "" };
}

/** The line at the foot of a page: `YLHJ-2027Q1-1　结束摘要 0a1b2c3d　第 1 页 共 12 页`. */
export function footText(
  { ceremony, label, digits }: Foot,
  page: number,
  total: number,
  words: Words,
): string {
  const pages = words.of("minutes.foot.page", { page, total });
  return digits === ""
    ? words.of("minutes.foot.unbound", { ceremony, pages })
    : words.of("minutes.foot", { ceremony, label, digits, pages });
}
