import { message } from "../text/text.ts";
import { type Case, digestOf } from "./case.ts";
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
      ...((seed === undefined ? withoutSeed(c) : undefined) ?? checkAnchor(c, seed, "seed.txt", "--seed")),
    },
  ];
}

/**
 * Where a ceremony says of itself that it has no seed, and no file speaks against it. It may say so because its seed was
 * taken away, which a reader whose paper has one finds by giving it.
 */
function withoutSeed(c: Case): Finding | undefined {
  if (c.contents["close.txt"]?.state === "void") return notPossible("verify.anchor.void", {});
  const none = (["seed.txt", "result.csv", "assignment.csv", "close.txt"] as const).every(
    (file) => digestOf(c, file) === undefined,
  );
  return none && c.evidence.bag === undefined ? notPossible("verify.anchor.not-drawn", {}) : undefined;
}

function checkAnchor(
  c: Case,
  paper: string | undefined,
  file: "freeze.txt" | "seed.txt",
  option: string,
): Finding {
  const found = digestOf(c, file);
  if (paper === undefined) return notPossible("verify.anchor.none", { option });
  if (found === undefined) return fail("verify.anchor.no-file", { file });
  return found === paper
    ? pass("verify.anchor.same", { digest: found })
    : fail("verify.anchor.other", { file, found, paper });
}
