import { type Message, message } from "../../../shared/text/text.ts";
import { type Check, verdict } from "../../../shared/verify/check.ts";
import { checkProtocol } from "../../../shared/verify/draw.ts";
import { type Standing, standingOf } from "../../../shared/verify/standing.ts";
import type { Checked } from "./check-given.ts";

/** What all checks come to, in a word and what it means. */
export interface Headline {
  readonly kind: "anchored" | "partly" | "unanchored" | "mismatch" | "failed";
  readonly title: Message;
  readonly says: Message;
  readonly standing: Standing;
}

/** The verdict of the page. Only what agrees with the reader's paper is called verified; a void ceremony is called void whatever came of it, by its own word until its close agrees too. */
export function headlineOf({ case: c, again }: Checked, checks: readonly Check[]): Headline {
  const standing = standingOf(c, checks);
  const { failed, anchor } = verdict(checks);
  const isVoid = standing.ending === "void";
  const told = (kind: Headline["kind"], title: Message, says: Message) => ({ kind, title, says, standing });
  if (checkProtocol(c))
    return told("failed", message("page.verdict.protocol", {}), message("page.verdict.protocol-says", {}));
  const contradiction = message(isVoid ? "page.verdict.mismatch-void" : "page.verdict.mismatch", {});
  if (anchor === "mismatch" && standing.misplaced)
    return told(anchor, message("page.verdict.misplaced", {}), message("page.verdict.misplaced-says", {}));
  if (anchor === "mismatch") return told(anchor, contradiction, message("page.verdict.mismatch-says", {}));
  if (failed > 0)
    return told("failed", contradiction, message("page.verdict.failed-says", { count: failed }));
  if (anchor !== "anchored") {
    const key = `page.verdict.${anchor}` as const;
    if (!isVoid) return told(anchor, message(key, {}), message(`${key}-says`, {}));
    return standing.isVoidProved
      ? told(anchor, message("page.verdict.partly-closed", {}), message("page.verdict.partly-says", {}))
      : told(anchor, message(`${key}-void`, {}), message(`${key}-void-says`, {}));
  }
  if (isVoid) return told(anchor, message("page.verdict.void", {}), message("page.verdict.void-says", {}));
  const files = standing.missing;
  if (files.length > 0)
    return told(anchor, message("page.verdict.parts", {}), message("page.verdict.parts-says", { files }));
  if (again && standing.ending === "open")
    return told(anchor, message("page.verdict.drawn", {}), message("page.verdict.drawn-says", {}));
  return again
    ? told(anchor, message("page.verdict.anchored", {}), message("page.verdict.anchored-says", {}))
    : told(anchor, message("page.verdict.frozen", {}), message("page.verdict.frozen-says", {}));
}
