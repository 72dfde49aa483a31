import { ceremonyId, earlierProtocol, protocol } from "../draw/field.ts";
import { noDigest } from "../draw/model.ts";
import { drawByTickets, type Outcome } from "../draw/result.ts";
import { checkRoster } from "../draw/roster.ts";
import type { Tickets } from "../draw/tickets.ts";
import { message } from "../text/text.ts";
import { type Case, digestOf, given, without } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import { ceremonyOf, factOf } from "./parse-events.ts";

/** Why nothing is checked: the files are of the version before, which this verifier knows by name only. */
export function checkProtocol(c: Case): Finding | undefined {
  const { bytes } = c.evidence.files.get("freeze.txt") ?? {};
  const [first] = ((bytes && c.platform.utf8(bytes)) ?? "").split("\n");
  return first === earlierProtocol
    ? fail("verify.protocol.earlier", { found: earlierProtocol, known: protocol })
    : undefined;
}

/** Ceremony and period are the same wherever they are written (protocol, "Ceremony id"). */
export function checkCeremony(c: Case): Finding {
  return given(c, ["freeze.txt", "basis.csv"], ({ "freeze.txt": { ceremony }, "basis.csv": { period } }) => {
    if (ceremonyId(ceremony)?.period !== period) return fail("verify.ceremony.period", { ceremony, period });
    const closed = c.contents["close.txt"]?.ceremony ?? ceremony;
    return closed === ceremony
      ? pass("verify.ceremony.same", { ceremony })
      : fail("verify.ceremony.other", { ceremony, closed });
  });
}

/** The freeze binds close and amendments of the ceremony before; the ledger, where it is here, knows which that is. */
export function checkPrevious(c: Case): Finding {
  return given(c, ["freeze.txt"], ({ "freeze.txt": { ceremony, previous, amendments } }) => {
    const events = c.contents["events.jsonl"];
    if (!events) return notPossible("verify.previous.not-here", { previous });
    const rehearsal = (id: unknown) => String(id).startsWith("REHEARSAL-");
    const facts = events.map(factOf);
    const closes = facts
      .flatMap(closesIn)
      .filter((fact) => rehearsal(ceremonyOf(fact)) === rehearsal(ceremony));
    const own = closes.findLastIndex((fact) => ceremonyOf(fact) === ceremony);
    // The ledger is whole from its first event on (check `chain`): without a close in it there was none before.
    const before = closes.slice(0, own < 0 ? closes.length : own).at(-1);
    const last = before?.["close"] ?? noDigest;
    if (last !== previous) return fail("verify.previous.other", { previous, last: String(last) });
    // Of a ceremony in a ledger before this one there is only what its successor was told.
    const told = before && before["outcome"] !== undefined ? before["amendments"] : undefined;
    const amended =
      typeof told === "string"
        ? told
        : lastAmendments(facts, before && ceremonyOf(before), digestOf(c, "freeze.txt"));
    if (amended !== undefined && amended !== amendments)
      return fail("verify.previous.amended", { amendments, amended });
    const said =
      previous === noDigest
        ? message("verify.previous.first", {})
        : message("verify.previous.same", { previous });
    const head = facts.find(({ type }) => type === "ledger.succeeded")?.["head"];
    if (head === undefined) return { status: "pass", reason: said };
    return head === noDigest
      ? pass("verify.previous.anew-missing", { said })
      : pass("verify.previous.anew", { said, head: String(head) });
  });
}

/** The ceremonies that a fact closes, each with H(close.txt); a ledger that was begun anew names those of the one before. */
function closesIn(fact: Fact): readonly Fact[] {
  const { type, ceremonies } = fact;
  if (type === "ceremony.locked" || type === "ceremony.voided") return [fact];
  if (type !== "ledger.succeeded" || !Array.isArray(ceremonies)) return [];
  return (ceremonies as readonly Fact[]).filter(({ close }) => close !== noDigest);
}

type Fact = Readonly<Record<string, unknown>>;

/** H(amendments.csv) of a ceremony as a freeze must bind it: the last state before that; none of a void one. */
function lastAmendments(
  facts: readonly Readonly<Record<string, unknown>>[],
  ceremony: unknown,
  freeze: string | undefined,
): string | undefined {
  if (ceremony === undefined) return noDigest;
  const frozen = facts.findLastIndex((fact) => fact["type"] === "pool.frozen" && fact["freeze"] === freeze);
  const about = facts
    .slice(0, frozen < 0 ? facts.length : frozen)
    .filter((fact) => ceremonyOf(fact) === ceremony);
  if (about.some(({ type }) => type === "ceremony.voided")) return noDigest;
  const amended = about.findLast((fact) => typeof fact["amendments"] === "string")?.["amendments"];
  return typeof amended === "string" ? amended : undefined;
}

/** Who wrote slips (protocol, step 1): two at least, one of discipline, one from outside, nobody twice. */
export function checkWriters(c: Case): Finding {
  return given(c, ["roster.csv"], ({ "roster.csv": roster }) => {
    const checked = checkRoster(roster);
    return checked.ok
      ? pass("verify.roster.good", { count: roster.length })
      : { status: "fail", reason: checked.refusal };
  });
}

/** A slip for each line of the roster (protocol, `seed.txt`); their twelve digits are the parser's business. */
export function checkSlips(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, ["roster.csv", "seed.txt"], ({ "roster.csv": roster, "seed.txt": { slips } }) =>
      slips.length === roster.length
        ? pass("verify.slips.same", { count: slips.length })
        : fail("verify.slips.other", { slips: slips.length, writers: roster.length }),
    )
  );
}

/** The nonce that was revealed is the one the machine had committed to (protocol, step 4). */
export function checkNonce(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, ["freeze.txt", "seed.txt"], ({ "freeze.txt": { deviceCommitment }, "seed.txt": { nonce } }) => {
      const found = c.platform.hash(nonce);
      return found === deviceCommitment
        ? pass("verify.nonce.same", { commitment: found })
        : fail("verify.nonce.other", { found, committed: deviceCommitment });
    })
  );
}

/** The seed is bound to this freeze: `seed.txt` carries H(freeze.txt). */
export function checkSeed(c: Case): Finding {
  return (
    without(c, "draw") ??
    given(c, ["freeze.txt", "seed.txt"], ({ "seed.txt": { freeze } }) => {
      const frozen = digestOf(c, "freeze.txt") ?? "";
      return freeze === frozen
        ? pass("verify.seed.bound", { seed: digestOf(c, "seed.txt") ?? "" })
        : fail("verify.seed.other", { freeze, frozen });
    })
  );
}

/** The draw, done again from plan, pool and seed; a window works the tickets out beforehand, so as to stay alive meanwhile. */
export function drawAgain(c: Case, tickets?: Tickets): Outcome | undefined {
  const { "plan.csv": plan, "pool.csv": pool } = c.contents;
  const seed = c.contents["seed.txt"] && digestOf(c, "seed.txt");
  if (!plan || !pool || seed === undefined) return undefined;
  return drawByTickets(plan, pool, tickets ?? c.platform.ticketsOf(seed, pool));
}

/** A line of the list as a finding tells it, or ∅ where there is none. */
const entryOf = (entry: { readonly code: string; readonly ticket: string } | undefined): string =>
  entry ? `${entry.code} ${entry.ticket.slice(0, 16)}…` : "∅";

/** `result.csv` is line by line what the draw gives (protocol, `result.csv`). */
export function checkResult(c: Case, again: Outcome | undefined): Finding {
  return (
    without(c, "draw") ??
    given(c, ["plan.csv", "pool.csv", "seed.txt", "result.csv"], ({ "result.csv": told }) => {
      const due = again?.result ?? [];
      const differs = told.findIndex(
        ({ code, ticket }, index) => code !== due[index]?.code || ticket !== due[index]?.ticket,
      );
      const line = differs < 0 ? told.length : differs;
      if (differs < 0 && told.length === due.length) return pass("verify.result.same", { count: due.length });
      return fail("verify.result.other", {
        line: line + 2,
        found: entryOf(told[line]),
        due: entryOf(due[line]),
      });
    })
  );
}

const closedFiles = {
  freeze: "freeze.txt",
  seed: "seed.txt",
  result: "result.csv",
  assignment: "assignment.csv",
} as const;

/** `close.txt` carries the digests of what came of the ceremony (protocol, step 7). */
export function checkClose(c: Case): Finding {
  return given(c, ["close.txt"], ({ "close.txt": close }) => {
    const bound =
      close.state === "void" ? (["freeze"] as const) : (["freeze", "seed", "result", "assignment"] as const);
    const absent: string[] = [];
    for (const key of bound) {
      const file = closedFiles[key];
      const found = digestOf(c, file);
      const closed = close.state === "locked" ? close[key] : close.freeze;
      if (found === undefined) absent.push(file);
      else if (found !== closed) return fail("verify.close.other", { key, file, found, closed });
    }
    if (absent.length > 0) return notPossible("verify.needs", { files: absent });
    return pass(close.state === "void" ? "verify.close.void" : "verify.close.same", {
      digest: digestOf(c, "close.txt") ?? "",
    });
  });
}
