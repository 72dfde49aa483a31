import { parseAmendments } from "../draw/amendments.ts";
import {
  addendumFile,
  disclosureFileKinds,
  disclosureFiles,
  innerFile,
  type VersionKind,
} from "../draw/bag-versions.ts";
import { parseScans } from "../draw/scans-file.ts";
import { message } from "../text/text.ts";
import type { Case } from "./case.ts";
import { type Finding, fail } from "./check.ts";
import { eventsUpTo, type Later, textIn, wholeLedger } from "./later.ts";
import { ceremonyOf, factOf } from "./parse-events.ts";

/** A file that a version must hold in its folder, with its digest where a list there names it. */
export interface DueFile {
  readonly name: string;
  readonly digest?: string;
}

/**
 * What lies in the folder of a version of a kind beside `events.jsonl`, by its own lists, each held against the ledger; `before` is the
 * version of this kind before it.
 */
export const dueIn: Readonly<
  Record<VersionKind, (c: Case, later: Later, before: Later | undefined) => readonly DueFile[] | Finding>
> = { scans: scansDue, amendments: amendmentsDue, sealed: sealedDue, disclosure: disclosureDue };

/** The list of the scans, and every scan on it: the ledger has exactly these, in this order. */
function scansDue(c: Case, { version, facts }: Later): readonly DueFile[] | Finding {
  const scans = parseScans(textIn(c, "scans", version, "scans.csv"));
  if (!scans.ok)
    return { status: "fail", reason: message("verify.later.list", { version, why: scans.refusal }) };
  const ceremony = c.contents["close.txt"]?.ceremony;
  const added = facts.filter(
    (fact) => fact["type"] === "scan.added" && ceremonyOf(fact) === ceremony && fact["version"] === version,
  );
  const isRecorded =
    added.length === scans.value.length &&
    scans.value.every(
      ({ kind, digest }, at) => added[at]?.["kind"] === kind && added[at]?.["scan"] === digest,
    );
  if (!isRecorded) return fail("verify.later.unrecorded", { version });
  return [{ name: "scans.csv" }, ...scans.value.map(({ file, digest }) => ({ name: file, digest }))];
}

/** `amendments.csv` with as many lines as the ledger says, and the addenda to those that the version before had not. */
function amendmentsDue(c: Case, { version, facts }: Later, before: Later | undefined) {
  const lines = parseAmendments(textIn(c, "amendments", version, "amendments.csv"));
  if (!lines.ok)
    return {
      status: "fail",
      reason: message("verify.later.amendments", { version, why: lines.refusal }),
    } as const;
  const upTo = begunUpTo(c, version, facts);
  if (upTo !== lines.value.length) return fail("verify.later.unbegun", { version });
  const from = before ? (begunUpTo(c, before.version, before.facts) ?? 0) : 0;
  const addenda = lines.value.slice(from).map(({ number }) => ({ name: addendumFile(number) }));
  return [{ name: "amendments.csv" }, ...addenda];
}

/** Both age files as they were sealed anew, with the digests that the ledger noted. */
function sealedDue(c: Case, { version, facts }: Later): readonly DueFile[] | Finding {
  const upTo = begunUpTo(c, version, facts);
  const resealed = (wholeLedger(c) ?? [])
    .flatMap((event) => (event.body.includes('"list.resealed"') ? [factOf(event)] : []))
    .find(
      (fact) =>
        fact["type"] === "list.resealed" &&
        ceremonyOf(fact) === c.contents["close.txt"]?.ceremony &&
        fact["number"] === upTo,
    );
  const { names, recovery } = resealed ?? {};
  if (typeof names !== "string" || typeof recovery !== "string")
    return fail("verify.later.unsealed", { version });
  return [
    { name: "names.age", digest: names },
    { name: "recovery.age", digest: recovery },
  ];
}

/** What was published, each file as the ledger recorded it, for a list is disclosed once; and the papers with names filed by then. */
function disclosureDue(c: Case, { version, facts }: Later, before: Later | undefined) {
  const ceremony = c.contents["close.txt"]?.ceremony;
  const disclosed = (wholeLedger(c) ?? [])
    .map(factOf)
    .filter((fact) => fact["type"] === "list.disclosed" && ceremonyOf(fact) === ceremony);
  const [one] = disclosed;
  if (!one || disclosed.length > 1 || before || begunUpTo(c, version, facts) !== 1)
    return fail("verify.later.disclosure", { version });
  // The ledger names no digest of a paper with names: it would tell who has guessed one.
  const inner = (wholeLedger(c) ?? [])
    .slice(0, eventsUpTo(c, "disclosure"))
    .map(factOf)
    .filter((fact) => fact["type"] === "inner.filed" && ceremonyOf(fact) === ceremony)
    .map((fact) => ({ name: innerFile(String(fact["paper"]), Number(fact["number"])) }));
  return [
    ...disclosureFileKinds.map((file) => ({ name: disclosureFiles[file], digest: String(one[file]) })),
    ...inner,
  ];
}

/** Of how many the ledger says that a version holds them, by the event that begins it: the last that the version has. */
function begunUpTo(c: Case, version: number, facts: Later["facts"]): number | undefined {
  const begun = facts.at(-1);
  const upTo = begun?.["upTo"];
  return begun?.["type"] === "bag.version-begun" &&
    ceremonyOf(begun) === c.contents["close.txt"]?.ceremony &&
    begun["version"] === version &&
    typeof upTo === "number"
    ? upTo
    : undefined;
}
