import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type CeremonyService, ceremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { factsAfterLock } from "../../shared/facts.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { copyOf } from "../support/bagged.ts";
import { baggedCeremony } from "../support/bagged-ceremony.ts";
import { bundled } from "../support/bundled.ts";
import { beforehand, type Work, works } from "../support/inspection-works.ts";
import { succeeded } from "../support/outcome.ts";
import { ceremony, testPorts } from "../support/small-office.ts";

/** The service over the ledger of a folder, as a start of the program finds it. */
function started(folder: string, onWrite = () => {}): CeremonyService {
  const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
  onTestFinished(() => ledger.close());
  const append: typeof ledger.append = (change) => {
    onWrite();
    return ledger.append(change);
  };
  return succeeded(ceremonyService({ ...ledger, append }, testPorts()));
}

const killedInspection = bundled(new URL("../support/killed-inspection.ts", import.meta.url));

/** How many writes each kind of work makes. */
const writes: Readonly<Record<Work, number>> = {
  opening: 3,
  dispatch: 4,
  annex: 6,
  amendment: 4,
  substitute: 4,
  waiver: 5,
  version: 6,
  scans: 2,
  resealing: 5,
  results: 7,
  disclosure: 9,
  own: 3,
};

/** The kinds of facts that can come after a lock. */
const kinds: readonly string[] = factsAfterLock.map(({ type }) => type);
/** Those that were on the ledger of an undisturbed work, and so were killed at. */
const killed = new Set<string>();

/**
 * What is kept of a list, but for what attempts were made in between. Papers are signed anew and lists sealed anew: of them counts that
 * they are there.
 */
function kept(service: CeremonyService) {
  const { inspections, past, bags } = service.state();
  const inspection = inspectionOf({ inspections }, ceremony);
  const { openings, papers, amendments, resealings, visits, disclosure } = inspection;
  const sealed = resealings.at(-1);
  return {
    // What is opened lives in memory: after a crash it is opened once more.
    opened: openings.length > 0,
    facts: kindsOf(service).filter((type) => type !== "list.opened"),
    visits,
    disclosed: disclosure !== undefined,
    papers: papers.map(({ paperNote: _, ...paper }) => paper),
    amendments: amendments.map(({ addendum, ...one }) => ({ ...one, isFiled: addendum !== "" })),
    resealings: resealings.map(({ names: _, recovery: __, ...one }) => one),
    past: past.map(({ names, recovery, ...one }) => ({
      ...one,
      isResealed: sealed !== undefined && names === sealed.names && recovery === sealed.recovery,
    })),
    bags: bags.map(({ later, ...bag }) => ({
      ...bag,
      later: later.map(({ manifest, ...one }) => ({ ...one, isWritten: manifest !== "" })),
    })),
  };
}

const kindsOf = (service: CeremonyService) =>
  service.facts().flatMap(({ type }) => (kinds.includes(type) ? [type] : []));

test.each(Object.keys(writes) as Work[])(
  "killed at any write of it, %s is done again to the same state",
  {
    timeout: 300_000,
  },
  async (work) => {
    const { service, folder } = await baggedCeremony();
    const prepare = beforehand[work];
    if (prepare) succeeded(await prepare(service, folder));
    const before = kindsOf(service).length;
    service.ledger.close();
    const straight = copyOf(folder);
    let made = 0;
    const undisturbed = started(straight, () => {
      made += 1;
    });
    made = 0;
    succeeded(await works[work](undisturbed, straight));
    const expected = kept(undisturbed);
    expect(made).toBe(writes[work]);
    for (const kind of kindsOf(undisturbed).slice(before)) killed.add(kind);
    const program = await killedInspection;
    for (let write = 1; write <= writes[work]; write += 1)
      for (const moment of ["before", "after"]) {
        const copy = copyOf(folder);
        const child = fork(program, [copy, work, moment, String(write)], { execArgv: [] });
        const [, signal] = await once(child, "close");
        expect(signal, `${moment} ${write}`).toBe("SIGKILL");
        const again = started(copy);
        // An attempt that was under way is over, and told as interrupted.
        expect(Object.values(again.state().sealedLists).map(({ trying }) => trying)).not.toContain(
          "passphrases",
        );
        succeeded(await works[work](again, copy));
        expect(kept(again), `${moment} ${write}`).toEqual(expected);
      }
  },
);

test("no kind of fact that can come after a lock is left out of these", () => {
  expect(kinds.filter((kind) => !killed.has(kind))).toEqual([]);
});
