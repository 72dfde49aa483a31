import type { AmendmentKind } from "../../../shared/draw/model.ts";
import type { AskedAmendment } from "../../../shared/inspection/amendments.ts";
import { inspectionOf } from "../../../shared/inspection/inspection.ts";
import { workedWith } from "../../../shared/inspection/locked.ts";
import { drawnUnits } from "../../../shared/inspection/standing.ts";
import { teamsNow } from "../../../shared/inspection/teams.ts";
import { contents, type VisitEntry } from "../../../shared/inspection/visits.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import { ok, type Result } from "../../../shared/text/result.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { WrittenBag } from "../../services/archive/bag.ts";
import { writeVersions } from "../../services/archive/bagging.ts";
import { amend } from "../../services/inspection/amending.ts";
import { disclose } from "../../services/inspection/disclosing.ts";
import { fileDispatch } from "../../services/inspection/inner-papers.ts";
import { openedNames } from "../../services/inspection/opened-names.ts";
import { openFor } from "../../services/inspection/opening.ts";
import { recordVisits } from "../../services/inspection/results.ts";
import type { CeremonyService } from "../../services/ledger/ceremony-service.ts";

/** A rehearsal after its lock, as far as a list goes: opened, dispatched, amended, visited, disclosed. Everybody and every result is invented. */

/** Who does it. */
const who = { officer: "演练负责人", supervisor: "演练监督人" } as const;
const approver = "演练批准人";

/** Under what it is done: the locked ceremony, where its bags go, and both pairs of secrets. */
interface Going {
  readonly ceremony: string;
  readonly into: string;
  readonly passphrases: TypedPair;
  readonly codes: TypedPair;
  readonly tell: (said: Message) => void;
}

/**
 * Goes on from the bag to the disclosure: opens a team and then all, makes an exchange and a substitute where the rule finds one, records
 * invented results and discloses. Gives the versions of the bag, each of which was verified when it was written.
 */
export async function throughDisclosure(
  service: CeremonyService,
  going: Going,
): Promise<Result<readonly WrittenBag[]>> {
  const { ceremony, into, passphrases, codes, tell } = going;
  const { state, read } = service;
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const names = openedNames();
  const units = drawnUnits(state(), locked.value, read);
  const [first = "", second = first] = units;
  const all = {
    ceremony,
    scope: "all",
    units: [],
    inspector: "",
    team: true,
    asked: approver,
    ...who,
  } as const;
  const one = { ...all, scope: "units", units: [first] } as const;
  const versions: WrittenBag[] = [];
  const version = async (id: string) => {
    const written = await writeVersions(service, into, ceremony, id);
    if (!written.ok) return written;
    versions.push(written.value);
    const { folder, manifest } = written.value;
    tell(message("rehearsal.step.version", { folder, manifest }));
    return written;
  };

  const opened = await openFor(service, names, { ...one, reason: "演练派单" }, passphrases, "open-one");
  if (!opened.ok) return opened;
  if (locked.value.plan.team > 0) {
    const slip = {
      ...{ ceremony, unit: first, tasks: ["演练检查内容"], joint: "", monitoring: false },
      ...{ issuer: approver, due: "" },
    };
    const filed = await fileDispatch(service, names, slip, "dispatch");
    if (!filed.ok) return filed;
    tell(message("rehearsal.step.dispatched", { unit: first }));
    for (const [kind, unit] of [
      ["exchange", first],
      ["substitute", second],
    ] as const) {
      const amended = await amendOne(service, going, kind, unit);
      if (!amended.ok) return amended;
    }
    if (inspectionOf(state(), ceremony).amendments.length > 0) {
      const written = await version("version-amended");
      if (!written.ok) return written;
    }
  }
  const whole = await openFor(service, names, { ...all, reason: "演练全部派单" }, codes, "open-all");
  if (!whole.ok) return whole;
  const day = service.ports.now().slice(0, 10);
  const entries = units.map((unit, index) => inventedVisit(unit, index, day));
  const recorded = recordVisits(service, names, { ceremony, entries }, "results");
  if (!recorded.ok) return recorded;
  tell(message("rehearsal.step.results", { count: entries.length }));
  const disclosed = await disclose(service, names, { ceremony, approver, ...who }, codes, "disclose");
  if (!disclosed.ok) return disclosed;
  tell(message("rehearsal.step.disclosed", { count: units.length }));
  const written = await version("version-disclosed");
  return written.ok ? ok(versions) : written;
}

/** An amendment about the first inspector of a unit's team; where the rule finds nobody that is said, and nothing is amended. */
async function amendOne(
  service: CeremonyService,
  { ceremony, passphrases, tell }: Going,
  kind: AmendmentKind,
  unit: string,
): Promise<Result<unknown>> {
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  const inspector = teamsNow(service.state(), locked.value, service.read).get(unit)?.[0] ?? "";
  const asked: AskedAmendment = {
    ...{ ceremony, kind, unit, inspector, approver },
    ground: "conflict",
    reason: "演练回避",
    ...who,
  };
  const done = await amend(service, asked, passphrases, `amend-${kind}`);
  if (!done.ok) {
    if (!done.refusal.key.startsWith("draw.amend.")) return done;
    tell(message("rehearsal.step.warning", { said: done.refusal }));
    return ok(undefined);
  }
  tell(message(`rehearsal.step.${kind === "exchange" ? "exchanged" : "substituted"}`, { unit, inspector }));
  return ok(undefined);
}

/** Every tenth has a violation. */
function inventedVisit(unit: string, index: number, day: string): VisitEntry {
  const isWrong = index % 10 === 9;
  const [wrong, ...rest] = contents;
  return {
    unit,
    first: day,
    last: day,
    visit: {
      recordNumber: `演练-${index + 1}`,
      actCode: "",
      joint: index % 5 === 0,
      monitoring: index % 3 === 0,
    },
    result: {
      found: [
        { content: wrong, found: isWrong ? "violation" : "sound", remark: "" },
        ...rest.map((content) => ({ content, found: "sound", remark: "" }) as const),
      ],
      violation: isWrong ? "演练：污染防治设施未正常运行" : "",
      order: isWrong ? "演练：责令改正" : "",
      sanction: isWrong ? "演练：罚款" : "",
    },
  };
}
