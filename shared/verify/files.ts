import { frozenFiles } from "../draw/freeze-file.ts";
import { message } from "../text/text.ts";
import { type Case, type FileName, fileNames, sealedNames } from "./case.ts";
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
  // Before its disclosure nobody misses it.
  if (file === "openings.csv" && !c.evidence.files.has(file)) return "absent";
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
