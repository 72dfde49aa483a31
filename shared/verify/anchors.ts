import { digestForm } from "../draw/field.ts";
import { type QrCode, readQr } from "../draw/qr.ts";
import { type Message, message } from "../text/text.ts";
import { type AnchorKind, anchorKinds } from "./anchor-kinds.ts";
import { type Case, digestOf, type FileName } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import { contrastOf } from "./contrast.ts";

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

/** What a number anchors: of a void ceremony the close digest has no teams to bind. */
export function anchoredBy(c: Case, kind: AnchorKind): Message {
  const isVoid = c.contents["close.txt"]?.state === "void";
  return message(`verify.anchor.what.${kind === "close" && isVoid ? "void" : kind}`, {});
}

/** A number that is not given; or that there is none of here, so that it is not missed. */
function withoutPaper(c: Case, kind: AnchorKind): Finding {
  const said = kind === "freeze" ? undefined : notYet(c, kind);
  return said ?? notPossible("verify.anchor.none", { option: `--${kind}`, what: anchoredBy(c, kind) });
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
  const is = code ? undefined : otherNumber(c, kind, paper);
  if (is) return fail("verify.anchor.misplaced", { is, due: message(`verify.number.${kind}`, {}) });
  const wrong = compareDigest(c, files[kind], code?.digest ?? paper);
  if (wrong) return wrong;
  return pass("verify.anchor.same", { digest: code?.digest ?? paper, what: anchoredBy(c, kind) });
}

/** Every field of a QR code but its digest: the ceremony first, then what stands beside the digest. */
function compareCode(c: Case, code: QrCode): Finding | undefined {
  const file = code.kind === "close" ? "close.txt" : "freeze.txt";
  const found = c.contents[file]?.ceremony;
  if (found === undefined) return fail("verify.anchor.no-file", { file });
  if (found !== code.ceremony) return fail("verify.anchor.ceremony", { file, found, paper: code.ceremony });
  return code.kind === "seed" ? compareDigest(c, "result.csv", code.result) : undefined;
}

/**
 * Another number of this very ceremony than the one that was asked for: papers have several of 64 digits. Only digests of files count:
 * what a file merely says, such as its nonce, a forger could have chosen to be the number on somebody's paper.
 */
function otherNumber(c: Case, kind: AnchorKind, paper: string): Message | undefined {
  if (digestOf(c, files[kind]) === paper) return undefined;
  const own = { ...files, result: "result.csv", assignment: "assignment.csv" } as const;
  const names = Object.keys(own) as (keyof typeof own)[];
  const name = names.find((one) => digestOf(c, own[one]) === paper);
  return name && message(`verify.number.${name}`, {});
}

function compareDigest(c: Case, file: FileName, paper: string): Finding | undefined {
  const found = digestOf(c, file);
  if (found === undefined) return fail("verify.anchor.no-file", { file });
  if (found === paper) return undefined;
  const contrast = contrastOf(found, paper);
  const { here, paper: theirs, differs } = contrast;
  const told = { file, group: differs + 1, here: here[differs] ?? "", paper: theirs[differs] ?? "" };
  return { ...fail("verify.anchor.other", told), contrast };
}
