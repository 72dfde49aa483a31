import { frozenFiles } from "../draw/freeze-file.ts";
import { message } from "../text/text.ts";
import { type Case, digestOf, type FileName, fileNames, sealedNames } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";

/** Bytes, fields and order of every file (protocol, "Bytes"); a file that should be here and is not fails. */
export function checkFiles(c: Case): Check[] {
  return fileNames
    .filter((file) => c.evidence.files.has(file) || expected(c, file) !== "absent")
    .map((file) => ({ name: message("verify.name.file", { file }), ...checkFile(c, file) }));
}

function checkFile(c: Case, file: FileName): Finding {
  const held = c.evidence.files.get(file);
  const wanted = expected(c, file);
  if (held === undefined) {
    if (wanted === "here") return fail("verify.file.missing", { file });
    return notPossible(absence(file), { file });
  }
  if (wanted === "absent") return fail("verify.file.void", { file });
  const reason = c.refusals.get(file);
  return reason ? { status: "fail", reason } : pass("verify.file.read", { digest: held.digest });
}

/** The age files hold names and conflicts; amendments are made after the lock and kept by the office until disclosure. */
function absence(file: FileName) {
  if (file === "amendments.csv") return "verify.file.amendments";
  return sealedNames.includes(file) ? "verify.file.sealed" : "verify.file.not-here";
}

/** What freeze and close ask for. A plain folder may hold a ceremony that is frozen and not yet drawn; a bag may not. */
function expected(c: Case, file: FileName): "here" | "maybe" | "absent" {
  const state = c.contents["close.txt"]?.state;
  const isBag = c.evidence.bag !== undefined;
  if (sealedNames.includes(file)) return "maybe";
  if (file === "close.txt" || file === "events.jsonl") return isBag ? "here" : "maybe";
  if (file === "seed.txt" || file === "result.csv" || file === "assignment.csv") {
    if (state === "void") return "absent";
    return isBag || state === "locked" ? "here" : "maybe";
  }
  return "here";
}

/** Each file against its line in `freeze.txt` (protocol, step 2). */
export function checkDigests(c: Case): Check[] {
  return frozenFiles.map((file) => ({
    name: message("verify.name.digest", { file }),
    ...checkDigest(c, file),
  }));
}

function checkDigest(c: Case, file: (typeof frozenFiles)[number]): Finding {
  const freeze = c.contents["freeze.txt"];
  const held = c.evidence.files.get(file);
  if (!freeze || !held) return notPossible("verify.needs", { files: freeze ? file : "freeze.txt" });
  const [found, frozen] = [held.digest, freeze.digests[file]];
  return found === frozen
    ? pass("verify.digest.same", { digest: found })
    : fail("verify.digest.other", { file, found, frozen });
}

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
