import { digestForm } from "../draw/field.ts";
import { type QrCode, readQr } from "../draw/qr.ts";
import { message } from "../text/text.ts";
import { type Case, digestOf, type FileName } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import { type AnchorKind, anchorKinds } from "./evidence.ts";

/** The file whose digest each number on paper is. */
const files = { freeze: "freeze.txt", seed: "seed.txt", close: "close.txt" } as const satisfies Record<
  AnchorKind,
  FileName
>;

/**
 * The digests of the reader's paper, above all others: a folder can be forged whole, and then only the paper that was carried
 * out of the room tells. Each anchors something else: the freeze digest units, exclusions, rules and roster, the seed slips and
 * list, the close digest teams and the ledger up to the lock (protocol, "Checking"). Without any the outcome is *unanchored*.
 */
export function checkAnchors(c: Case): Check[] {
  return anchorKinds.map((kind) => {
    const paper = c.evidence.anchors[kind];
    const finding = paper === undefined ? withoutPaper(c, kind) : compare(c, kind, paper);
    return { name: message(`verify.name.anchor-${kind}`, {}), ...finding };
  });
}

/** A number that is not given; or that there is none of here, so that it is not missed. */
function withoutPaper(c: Case, kind: AnchorKind): Finding {
  const said = kind === "freeze" ? undefined : notYet(c, kind);
  const what = message(`verify.anchor.what.${kind}`, {});
  return said ?? notPossible("verify.anchor.none", { option: `--${kind}`, what });
}

/**
 * Where a ceremony says of itself that it has no such number, and no file speaks against it. It may say so because the file was
 * taken away, which a reader whose paper has the number finds by giving it.
 */
function notYet(c: Case, kind: "seed" | "close"): Finding | undefined {
  if (c.contents["close.txt"]?.state === "void") return notPossible(`verify.anchor.void.${kind}`, {});
  if (c.evidence.bag !== undefined || digestOf(c, "close.txt") !== undefined) return undefined;
  if (kind === "close") return notPossible("verify.anchor.not-locked", {});
  const drawn = (["seed.txt", "result.csv", "assignment.csv"] as const).some(
    (file) => digestOf(c, file) !== undefined,
  );
  return drawn ? undefined : notPossible("verify.anchor.not-drawn", {});
}

function compare(c: Case, kind: AnchorKind, paper: string): Finding {
  const code = digestForm.pattern.test(paper) ? undefined : readQr(paper);
  const other = code && compareCode(c, code);
  if (other) return other;
  const wrong = compareDigest(c, files[kind], code?.digest ?? paper);
  if (wrong) return wrong;
  const what = message(`verify.anchor.what.${kind}`, {});
  return pass("verify.anchor.same", { digest: code?.digest ?? paper, what });
}

/** Every field of a QR code but its digest: the ceremony first, then what stands beside the digest. */
function compareCode(c: Case, code: QrCode): Finding | undefined {
  const file = code.kind === "close" ? "close.txt" : "freeze.txt";
  const found = c.contents[file]?.ceremony;
  if (found === undefined) return fail("verify.anchor.no-file", { file });
  if (found !== code.ceremony) return fail("verify.anchor.ceremony", { file, found, paper: code.ceremony });
  return code.kind === "seed" ? compareDigest(c, "result.csv", code.result) : undefined;
}

function compareDigest(c: Case, file: FileName, paper: string): Finding | undefined {
  const found = digestOf(c, file);
  if (found === undefined) return fail("verify.anchor.no-file", { file });
  return found === paper ? undefined : fail("verify.anchor.other", { file, found, paper });
}
