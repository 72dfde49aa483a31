import { type Case, digestOf } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import { ofExplainingProgram } from "./filed.ts";
import { hasFeet, type PaperText } from "./paper-text.ts";
import { dueOf } from "./printed.ts";

/**
 * The foot of every page: the ceremony, the first eight digits of what the paper is bound to, and the page of how many. A page of
 * another paper cannot be among them, and none is missing. Papers of earlier programs have no feet, as far as the ledger does not tell otherwise.
 */
export function checkFeet(c: Case, paper: string, text: PaperText): Finding {
  if (!hasFeet(text))
    return ofExplainingProgram(c, paper)
      ? fail("verify.feet.none-left", { paper })
      : notPossible("verify.feet.none", { paper });
  const ceremony = c.contents["freeze.txt"]?.ceremony ?? c.contents["close.txt"]?.ceremony;
  const bound = boundTo(c, paper);
  if (ceremony === undefined || bound.length === 0) return notPossible("verify.feet.unbound", { paper });
  const count = text.pages.length;
  for (const [index, { foot }] of text.pages.entries()) {
    const page = index + 1;
    if (!foot) return fail("verify.feet.missing", { paper, page });
    const { digits } = foot;
    if (foot.ceremony !== ceremony)
      return fail("verify.feet.ceremony", { page, found: foot.ceremony, ceremony });
    if (!bound.some((digest) => digest.startsWith(digits)))
      return fail("verify.feet.digits", { page, digits, due: bound.map((digest) => digest.slice(0, 8)) });
    if (foot.page !== page || foot.pages !== count)
      return fail("verify.feet.page", { page, count, told: foot.page, of: foot.pages });
  }
  return pass("verify.feet.same", { count, ceremony, digits: bound.map((digest) => digest.slice(0, 8)) });
}

/** The digest that binds the pages of a paper: of minutes the close's, be it a lock or a void. */
function boundTo(c: Case, paper: string): string[] {
  const bound =
    paper === "pre-draw-sheet.pdf"
      ? digestOf(c, "freeze.txt")
      : paper === "minutes.pdf"
        ? digestOf(c, "close.txt")
        : dueOf(c, paper).digests["amendments"];
  return bound === undefined ? [] : [bound];
}
