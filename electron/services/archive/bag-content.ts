import { readme } from "../../../shared/archive/readme.ts";
import { type BagContent, bagFiles } from "../../../shared/archive/tag-files.ts";
import { resultFixed } from "../../../shared/ceremony/draw.ts";
import { filedPapers, paperFiled, paperSigned } from "../../../shared/ceremony/filing.ts";
import { poolFrozen } from "../../../shared/ceremony/freeze.ts";
import { ceremonyLocked } from "../../../shared/ceremony/lock.ts";
import { bagWritten } from "../../../shared/ceremony/minutes.ts";
import { ceremonyOpened } from "../../../shared/ceremony/preparation.ts";
import { ceremonyVoided } from "../../../shared/ceremony/slips.ts";
import { parseBasis } from "../../../shared/draw/basis.ts";
import { eventLine } from "../../../shared/draw/event-hash.ts";
import type { Fact } from "../../../shared/facts.ts";
import type { FactOf } from "../../../shared/ledger/fact.ts";
import { isOf, last } from "../../../shared/ledger/fact.ts";
import { bagOf } from "../../../shared/office/ceremonies.ts";
import { officeConfigured } from "../../../shared/office/office.ts";
import { applicationStarted } from "../../../shared/office/program.ts";
import { guidesOf, verifyPageOf } from "../../../shared/papers/brought.ts";
import { successionOf } from "../../../shared/papers/succession.ts";
import { descriptionOf } from "../../../shared/text/bag-description.ts";
import { ok, own, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";

/**
 * What a bag of a ceremony, locked or void, is made of: it ends with the filed minutes or their papers' last signature. It depends on the ledger up to that event alone, so a crash and a restart lead to the
 * same bytes. Nothing before it has come so far.
 */
export function bagContent(service: CeremonyService, ceremony: string): BagContent | undefined {
  const until = bagEnd(service, ceremony);
  const then = service.facts().slice(0, until);
  const events = then.filter(({ of }) => of === ceremony);
  const frozen = last(events, poolFrozen);
  const end = events.at(-1);
  if (!frozen || !end) return undefined;
  const payload = new Map<string, Uint8Array>();
  for (const [path, digest] of filesOf(events, frozen)) payload.set(path, service.readBytes(digest));
  payload.set("ledger/events.jsonl", Buffer.from(ledgerLines(service, until), "utf8"));
  const explained = guidesOf(then, ceremony);
  for (const { name, digest } of explained) payload.set(`verify/${name}`, service.readBytes(digest));
  // The program that froze it named none: as its bags had it.
  if (explained.length === 0) payload.set("verify/README.txt", Buffer.from(readme, "utf8"));
  const page = verifyPageOf(then, ceremony);
  if (page !== undefined) payload.set("verify/verify.html", service.readBytes(page));
  // As its papers have it: what the office became after the freeze is none of this ceremony's.
  const office = last(then.slice(0, then.indexOf(frozen)), officeConfigured)?.office ?? "";
  const program = last(then, applicationStarted);
  // Bags of programs that explained theirs otherwise have none of these lines: written again they are the same bytes.
  const lines: readonly Line[] = explained.length === 0 ? [] : described(service, office, events, frozen);
  return {
    name: ceremony,
    payload,
    info: [
      ["Source-Organization", office],
      ...lines.map(({ label, whole }) => [label, whole] as const),
      ["External-Identifier", ceremony],
      ["Bagging-Date", end.at.slice(0, 10)],
      ["Bag-Software-Agent", `Mingqian ${program?.version ?? ""}`],
    ],
    publicInfo: lines.map(({ label, open }) => [label, open] as const),
  };
}

/** A line of `bag-info.txt`, in both editions. */
interface Line {
  readonly label: string;
  readonly whole: string;
  readonly open: string;
}

/** What the bag is, in words, and which ceremony's, whatever its edition and version. */
function described(
  service: CeremonyService,
  office: string,
  events: readonly Fact[],
  frozen: FactOf<typeof poolFrozen>,
): readonly Line[] {
  const { item, period } = own(parseBasis(service.read(frozen.basis)));
  const bag = {
    office,
    item,
    period,
    rehearsal: last(events, ceremonyOpened)?.rehearsal === 1,
    isVoid: last(events, ceremonyVoided) !== undefined,
    succeeds: successionOf(service.facts(), frozen.of, service.read) !== undefined,
  };
  return [
    {
      label: "External-Description",
      whole: descriptionOf(bag, "whole"),
      open: descriptionOf(bag, "public"),
    },
    { label: "Bag-Group-Identifier", whole: frozen.of, open: frozen.of },
  ];
}

/**
 * As {@link bagContent}; of a bag that is recorded with the very readme that went into it. Refused where this program would
 * write it otherwise than it stands in the ledger.
 */
export function recordedContent(service: CeremonyService, ceremony: string): Result<BagContent | undefined> {
  const content = bagContent(service, ceremony);
  const bag = bagOf(service.state(), ceremony);
  const written = last(
    service.facts().filter(({ of }) => of === ceremony),
    bagWritten,
  );
  if (!content || !bag || !written) return ok(content);
  const payload = new Map(content.payload);
  if (written.readme !== undefined) payload.set("verify/README.txt", service.readBytes(written.readme));
  const manifest = bagFiles({ ...content, payload }, digest).get("manifest-sha256.txt") ?? "";
  return digest(manifest) === bag.manifest
    ? ok({ ...content, payload })
    : refuse("scan.first-differs", { ceremony });
}

/** How many events of the ledger the bag of a ceremony holds: to its minutes or the last signature of a paper; 0 without minutes. */
export function bagEnd(service: CeremonyService, ceremony: string): number {
  const facts = service.facts();
  const written = facts.findIndex((one) => one.of === ceremony && isOf(bagWritten, one));
  const before = facts.slice(0, written < 0 ? undefined : written);
  const its = (one: Fact) => one.of === ceremony;
  const over = before.findLastIndex((one) => its(one) && isOf(paperFiled, one) && one.paper === "minutes");
  if (over < 0) return 0;
  const signed = before.findLastIndex((one) => its(one) && isOf(paperSigned, one));
  return Math.max(over, signed) + 1;
}

function filesOf(
  events: readonly Fact[],
  frozen: FactOf<typeof poolFrozen>,
): [path: string, digest: string][] {
  const files: [string, string][] = [
    ["public/basis.csv", frozen.basis],
    ["public/plan.csv", frozen.plan],
    ["public/pool.csv", frozen.pool],
    ["public/excluded.csv", frozen.excluded],
    ["public/roster.csv", frozen.roster],
    ["public/freeze.txt", frozen.freeze],
    ["sealed/names.age", frozen.names],
    ["sealed/recovery.age", frozen.recovery],
  ];
  for (const { paper, pdf } of filedPapers(events)) files.push([`minutes/${paper}.pdf`, pdf]);
  const fixed = last(events, resultFixed);
  if (fixed) {
    // Content-addressed like every file: the digest of seed.txt is the seed.
    files.push(
      ["public/seed.txt", fixed.seed],
      ["public/result.csv", fixed.result],
      ["public/assignment.csv", fixed.assignment],
    );
  }
  const closed = last(events, ceremonyLocked) ?? last(events, ceremonyVoided);
  if (closed) files.push(["public/close.txt", closed.close]);
  return files;
}

/** Lines of the ledger as a bag has them: the events after the first `from`, up to the one numbered `until`. */
export function ledgerLines({ ledger }: CeremonyService, until: number, from = 0): string {
  const lines: string[] = [];
  for (const { seq, prevHash, hash, body } of ledger.events(from + 1)) {
    if (seq > until) break;
    lines.push(`${eventLine(seq, prevHash, hash, body)}\n`);
  }
  return lines.join("");
}
