import { message } from "../../text/text.ts";
import { type Case, digestOf, without } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";

/**
 * The digests of the reader's paper, last and above all others: a folder can be forged whole, and then only the paper
 * that was carried out of the room tells. Without them the outcome is *unanchored*.
 */
export function checkAnchors(c: Case): Check[] {
  const { freeze, seed } = c.evidence.anchors;
  return [
    { name: message("verify.name.anchor-freeze", {}), ...checkAnchor(c, freeze, "freeze.txt", "--freeze") },
    {
      name: message("verify.name.anchor-seed", {}),
      ...((seed === undefined ? without(c, "draw") : undefined) ??
        checkAnchor(c, seed, "seed.txt", "--seed")),
    },
  ];
}

function checkAnchor(
  c: Case,
  paper: string | undefined,
  file: "freeze.txt" | "seed.txt",
  option: string,
): Finding {
  const found = digestOf(c, file);
  if (paper === undefined && found === undefined && c.evidence.bag === undefined && file === "seed.txt")
    return notPossible("verify.anchor.not-drawn", {});
  if (paper === undefined) return notPossible("verify.anchor.none", { option });
  if (found === undefined) return fail("verify.anchor.no-file", { file });
  return found === paper
    ? pass("verify.anchor.same", { digest: found })
    : fail("verify.anchor.other", { file, found, paper });
}
