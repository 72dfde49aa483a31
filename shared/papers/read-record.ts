import { ceremonyFacts } from "../ceremony/ceremony.ts";
import { detailsCorrected } from "../ceremony/corrected-details.ts";
import { mediaListed, mediaNote, opinionRecorded } from "../ceremony/course.ts";
import { resultFixed } from "../ceremony/draw.ts";
import { ceremonyClosed, ceremonyWithdrawn } from "../ceremony/ending.ts";
import { factsOf, type Told, toldOf } from "../ceremony/facts-of.ts";
import { poolFrozen } from "../ceremony/freeze.ts";
import { ceremonyLocked, lockAbsent, lockConfirmed } from "../ceremony/lock.ts";
import { bagWritten } from "../ceremony/minutes.ts";
import { type Details, openingNote } from "../ceremony/opened.ts";
import { ceremonyOpened, planSettled, settledNote } from "../ceremony/preparation.ts";
import { objectionNoted } from "../ceremony/reveal.ts";
import { strokesNote } from "../ceremony/signatures.ts";
import { ceremonyVoided, voidConfirmed } from "../ceremony/slips.ts";
import { parseAssignment } from "../draw/assignment.ts";
import { parseExcluded } from "../draw/excluded.ts";
import { readFiledBasis } from "../draw/filed-basis.ts";
import { type Hash, noDigest, type PlanLine, type Reason, type Rule, required } from "../draw/model.ts";
import { readPool } from "../draw/pool.ts";
import { drawUnits, parseResult } from "../draw/result.ts";
import { parseRoster } from "../draw/roster.ts";
import {
  type AnyFact,
  type AnyRow,
  all,
  type CourseLine,
  type FactOf,
  isOf,
  last,
  lineOf,
} from "../ledger/fact.ts";
import { noted, textNote } from "../ledger/notes.ts";
import { officeConfigured, officeFacts } from "../office/office.ts";
import { planInFacts } from "../office/year-plans.ts";
import { dailySupervision } from "../rules/items.ts";
import { legalBasis } from "../rules/legal-basis.ts";
import { differencesFrom } from "../rules/year-plan-held.ts";
import { own } from "../text/result.ts";
import { guidesOf, verifyPageOf } from "./brought.ts";
import { notCountedIn } from "./not-counted.ts";
import { approvalOf } from "./read-approval.ts";
import { officialRecordsOf, peopleOf } from "./read-people.ts";
import { registersOf } from "./read-registers.ts";
import { revealOf } from "./read-reveal.ts";
import { itemOn, statedOf } from "./read-stated.ts";
import { voidOf } from "./read-void.ts";
import type { CeremonyRecord, DrawRecord, FreezeRecord, LockRecord } from "./record.ts";
import { successionOf } from "./succession.ts";
import { unseenIn } from "./unseen.ts";

/** Where the record reads: the ledger's events and blobs, its head, and which program this is. */
export interface RecordSources {
  /** Of which ceremony. */
  readonly ceremony: string;
  /** All there are. */
  readonly facts: readonly AnyFact[];
  readonly read: (digest: string) => string;
  readonly hash: Hash;
  readonly ledgerHead: string;
  readonly build: { readonly version: string; readonly digest: string };
  readonly certificate?: CeremonyRecord["certificate"];
}

/**
 * A ceremony that was void or withdrawn, or that a later program closed, keeps its number. It stands with its reasons in the
 * papers of those that follow it for the same period, and of the next one whatever its period (protocol, step 7).
 */
function earlierEnds(facts: readonly AnyFact[], opened: FactOf<typeof ceremonyOpened>): readonly AnyFact[] {
  const before = facts.slice(0, facts.indexOf(opened));
  // Rehearsals have a chain of their own: the bag of one ends nothing for a real ceremony.
  const chain = all(before, ceremonyOpened).filter(({ rehearsal }) => rehearsal === opened.rehearsal);
  const inChain = new Set(chain.map(({ of }) => of));
  // The bag of a void one comes when it may, and stands for no list.
  const voids = new Set(all(before, ceremonyVoided).map(({ of }) => of));
  const lastBag = before.findLastIndex(
    (one) => isOf(bagWritten, one) && inChain.has(one.of) && !voids.has(one.of),
  );
  const named = chain.filter(
    (one) => one.of !== opened.of && (one.period === opened.period || before.indexOf(one) > lastBag),
  );
  const ids = new Set(named.map(({ of }) => of));
  return before.filter((one) => ids.has(one.of) && ends.some((row) => isOf(row, one)));
}

const ends = [voidConfirmed, ceremonyVoided, ceremonyWithdrawn, ceremonyClosed] as const;

/** The facts that may have a line in the course of the open ceremony; what is added to an earlier one's bag has none. */
const courseRows = new Map<string, AnyRow>([...officeFacts, ...ceremonyFacts].map((row) => [row.type, row]));

function courseOf(
  told: readonly Told<AnyFact>[],
  note: (digest: string) => string,
): CeremonyRecord["course"] {
  return told.flatMap((one) => {
    const line = "fact" in one ? lineOfFact(one.fact) : one.setBack;
    return line ? [{ at: line.at, said: line.said, note: note(line.note) }] : [];
  });
}

function lineOfFact(fact: AnyFact): CourseLine | undefined {
  const row = courseRows.get(fact.type);
  return row && lineOf(row, fact);
}

/**
 * What the papers say of a ceremony, from its freeze on. Everything is read back from the ledger;
 * nothing is passed along from memory.
 */
export function recordOf({
  ceremony,
  facts,
  read,
  hash,
  ledgerHead,
  build,
  certificate,
}: RecordSources): CeremonyRecord {
  const course = factsOf(facts, ceremony);
  const opened = last(course, ceremonyOpened);
  const settled = last(course, planSettled);
  const frozen = last(course, poolFrozen);
  // As it stood when the pool was frozen: later years change office and lists.
  const then = frozen ? facts.slice(0, facts.indexOf(frozen)) : [];
  const office = last(then, officeConfigured);
  const verifyPage = verifyPageOf(facts, ceremony);
  if (!opened || !settled || !frozen || !office)
    throw new Error("a ceremony has no papers before its freeze");
  const corrected = last(course, detailsCorrected);
  const opening = noted(openingNote, read((corrected ?? opened).detailsNote));
  const { settings, warnings } = noted(settledNote, read(settled.settingsNote));
  const basis = own(readFiledBasis(read(frozen.basis)));
  const fixed = last(course, resultFixed);
  const result = fixed && own(parseResult(read(fixed.result)));
  const locked = last(course, ceremonyLocked);
  const note = (digest: string) => (digest === noDigest ? "" : noted(textNote, read(digest)));
  const media = last(course, mediaListed);
  const voided = voidOf(course, note, read);
  const reveal = revealOf(course, note, fixed?.seed ?? "");
  const succession = successionOf(facts, ceremony, read);
  const draws = drawsOf(
    settled,
    frozen,
    fixed?.seed,
    settings.leftOut.map(({ approver }) => approver),
    read,
    hash,
  ).map((draw) => ({ ...draw, ...unseenIn(course, draw.draw) }));

  return {
    ceremony: opened.of,
    rehearsal: opened.rehearsal === 1,
    office: office.office,
    quarter: opened.period,
    level: office.level,
    place: opening.place,
    organiser: opening.organiser,
    host: opening.host,
    operator: opening.operator,
    recorder: opening.recorder,
    ...(corrected && { were: spelt(noted(openingNote, read(corrected.beforeNote))) }),
    from: opened.at,
    to: locked?.at ?? voided?.at ?? "",
    window: { said: opening.window, reason: opening.windowReason },
    basis,
    legalBasis: legalBasis(settings),
    ...(settings.ruleSet && { ruleSet: settings.ruleSet }),
    item: itemOn(then, opened.item ?? dailySupervision.name, opened.day),
    ...statedOf(then, opened.at),
    ...approvalOf(course, settled.settingsNote, read),
    registers: registersOf(then, read),
    draws,
    people: peopleOf(course, frozen, read),
    officials: officialRecordsOf(opening, course, read),
    earlier: courseOf(
      earlierEnds(facts, opened).map((fact) => ({ fact, seq: 0 })),
      note,
    ),
    course: courseOf(toldOf(facts, ceremony), note),
    warnings,
    ...heldAgainstPlan(then, opened, draws),
    ...(settled.notCounted && { notCounted: notCountedIn(facts, settled, note) }),
    freeze: freezeOf(frozen, read),
    ...(reveal && { reveal }),
    ...(fixed && {
      outcome: {
        at: fixed.at,
        result: result ?? [],
        resultDigest: fixed.result,
        assignment: own(parseAssignment(read(fixed.assignment))),
        assignmentDigest: fixed.assignment,
      },
    }),
    ...(locked && { lock: { at: locked.at, close: locked.close, keepers: keepersOf(course, note, read) } }),
    ...(voided && { void: voided }),
    ...(succession && { succession }),
    opinion: all(course, opinionRecorded)
      .map(({ opinionNote }) => note(opinionNote))
      .join("\n"),
    objections: all(course, objectionNoted).map(({ objectionNote }) => note(objectionNote)),
    // A later list takes the place of an earlier one.
    media: media ? noted(mediaNote, read(media.mediaNote)) : [],
    ledgerHead,
    ...(certificate && { certificate }),
    build: {
      ...build,
      ...(verifyPage !== undefined && { verifyPage }),
      guides: guidesOf(facts, ceremony),
    },
  };
}

/** The year's plan as it stood at the freeze, and where the ceremony differs from it: by what is drawn, before that by the quotas. */
function heldAgainstPlan(
  then: readonly AnyFact[],
  { period, rehearsal, item = dailySupervision.name }: FactOf<typeof ceremonyOpened>,
  draws: readonly DrawRecord[],
): Pick<CeremonyRecord, "yearPlan"> {
  const plan = planInFacts(then, Number(period.slice(0, 4)), rehearsal === 1);
  if (!plan) return {};
  const { year, version, filed } = plan;
  const counts = draws.flatMap(({ draw, quota, taken = quota }) =>
    draw === "JC" ? [] : [{ draw, count: taken }],
  );
  return {
    yearPlan: {
      year,
      version,
      ...(filed && { filed }),
      isDrawn: draws.some(({ taken }) => taken !== undefined),
      differences: differencesFrom(plan, { period, item, counts }),
    },
  };
}

/**
 * What the papers say of each draw: who is in it, who is not and why, its quota, and once there is a seed what it took,
 * recomputed from pool and seed.
 */
export function drawsOf(
  settled: FactOf<typeof planSettled>,
  frozen: FactOf<typeof poolFrozen>,
  seed: string | undefined,
  approvers: readonly string[],
  read: (digest: string) => string,
  hash: Hash,
): DrawRecord[] {
  const pool = own(readPool(read(frozen.pool)));
  const outcome = seed === undefined ? undefined : drawUnits(settled.plan, pool, seed, hash);
  const sizes = new Map<string, [number, number]>();
  for (const { code, tier } of pool) {
    const size = sizes.get(code.slice(0, 2)) ?? [0, 0];
    size[tier - 1] = (size[tier - 1] ?? 0) + 1;
    sizes.set(code.slice(0, 2), size);
  }
  const exclusions = own(parseExcluded(read(frozen.excluded)));
  const approver = [...new Set(approvers)].join("、");

  return settled.plan.map((line) => {
    const found = settled.rules.find(({ draw }) => draw === line.draw);
    const rule: Rule | undefined = found && ruleOnly(found);
    const base = rule?.per === "inspectors" ? settled.inPost : line.registered;
    const drawn = outcome?.drawn.find(({ draw }) => draw === line.draw);
    const wanted = rule ? required(rule, base) : line.quota;
    const reasons = [
      ...new Set(exclusions.filter(({ draw }) => draw === line.draw).map(({ reason }) => reason)),
    ];
    return {
      draw: line.draw,
      registered: line.registered,
      excluded: reasons.map((reason: Reason) => ({
        reason,
        count: exclusions.filter((one) => one.draw === line.draw && one.reason === reason).length,
        approver: reason === "other" ? approver : "",
      })),
      eligible: line.eligible,
      tiers: sizes.get(line.draw) ?? [0, 0],
      quota: line.quota,
      ...(rule && { rule }),
      base,
      ...(drawn && { taken: drawn.taken, overlap: drawn.passed.length, cutOffs: drawn.cutOffs }),
      shortfall: shortfallOf(line, wanted, drawn?.taken),
    };
  });
}

/** What may have been spelt otherwise at the freeze. */
function spelt({ place, host, operator, recorder }: Details): NonNullable<CeremonyRecord["were"]> {
  return { place, host, operator, recorder };
}

function ruleOnly({ per, numerator, denominator, atLeast }: Rule): Rule {
  return { per, numerator, denominator, atLeast };
}

/** Against the rule; once drawn, overlap with an earlier draw may have made it larger. */
function shortfallOf(line: PlanLine, wanted: number, drawn: number | undefined): number {
  return line.draw === "JC" ? 0 : Math.max(0, wanted - (drawn ?? line.quota));
}

type Read = (digest: string) => string;
type Note = (digest: string) => string;

/** The freeze as the papers print it. */
export function freezeOf(frozen: FactOf<typeof poolFrozen>, read: Read): FreezeRecord {
  const { at, freeze, previous, deviceCommitment, basis, plan, pool, excluded, conflicts, roster } = frozen;
  return {
    at,
    digest: freeze,
    previous,
    deviceCommitment,
    files: [
      { name: "basis.csv", digest: basis },
      { name: "plan.csv", digest: plan },
      { name: "pool.csv", digest: pool },
      { name: "excluded.csv", digest: excluded },
      { name: "conflicts.csv", digest: conflicts },
      { name: "roster.csv", digest: roster },
    ],
    roster: own(parseRoster(read(roster))),
  };
}

/** Which keeper confirmed the lock, and why one did not. */
function keepersOf(course: readonly AnyFact[], note: Note, read: Read): LockRecord["keepers"] {
  return course.flatMap((one): LockRecord["keepers"] => {
    if (isOf(lockConfirmed, one)) {
      const { keeper, by, signatureNote } = one;
      const signature = signatureNote === undefined ? undefined : noted(strokesNote, read(signatureNote));
      return [{ keeper, confirmed: true, note: "", ...(by && { by }), ...(signature && { signature }) }];
    }
    return isOf(lockAbsent, one)
      ? [{ keeper: one.keeper, confirmed: false, note: note(one.reasonNote) }]
      : [];
  });
}
