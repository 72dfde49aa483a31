import type { State } from "../../../shared/ceremony/ceremony.ts";
import type { PaperKind } from "../../../shared/ceremony/opened.ts";
import type { Command } from "../../../shared/commands.ts";
import type { Level, Role, UnitDraw } from "../../../shared/draw/model.ts";
import { type Preset, presetsFor } from "../../../shared/draw/presets.ts";
import type { RuleSet } from "../../../shared/draw/rule-set.ts";
import { kept } from "../../../shared/ledger/decision.ts";
import type { ImportCounts } from "../../../shared/office/importing.ts";
import type { ListReading } from "../../../shared/office/list-reading.ts";
import type { List } from "../../../shared/register/model.ts";
import type { RowOf } from "../../../shared/register/row-schemas.ts";
import { shippedCalendars } from "../../../shared/rules/calendar.ts";
import { parsePeriod } from "../../../shared/rules/periods.ts";
import { ruleSetText } from "../../../shared/rules/rule-set-file.ts";
import { settledBy } from "../../../shared/rules/settings.ts";
import { own, type Result } from "../../../shared/text/result.ts";
import { type WrittenBags, writeBags } from "../../services/archive/bagging.ts";
import { type FreezeKeys, freezePool, settlePlan } from "../../services/ceremony/freezing.ts";
import type { CeremonyService } from "../../services/ledger/ceremony-service.ts";
import { filePaper } from "../../services/papers/papers.ts";
import { madeUpSignature } from "./made-up-signature.ts";

/** Everything a rehearsal is told: the ceremony then runs by itself. */
export interface Script {
  readonly office: { readonly name: string; readonly code: string; readonly level: Level };
  readonly preset: Preset;
  /** The office's own, in place of the preset. */
  readonly ruleSet?: RuleSet;
  readonly quarter: string;
  readonly day: string;
  readonly team: number;
  readonly inPost?: number;
  readonly raised: Readonly<Partial<Record<UnitDraw, number>>>;
  readonly imports: readonly Imported[];
  /** Twelve digits for each slip writer, at least two. */
  readonly slips: readonly string[];
  readonly keys: FreezeKeys;
  /** Folder the bag is written into. */
  readonly into: string;
}

export interface Imported {
  readonly list: List;
  readonly counts: ImportCounts;
  readonly rows: readonly RowOf<List>[];
  /** How it was read. */
  readonly reading?: ListReading;
}

/** One action of a rehearsal: what it does under an id of its own, so that a rehearsal that was killed goes on where it stood. */
export interface Action {
  readonly id: string;
  readonly run: (service: CeremonyService) => Result<State> | Promise<Result<State>>;
}

const paper = (kind: PaperKind, id: string): Action => ({
  id,
  run: (service) => filePaper(service, service.state().current?.id ?? "", kind, id),
});

/** The actions of a whole ceremony, in the order of its phases. `bag` is the last; it says where the bag is. */
export function actions(script: Script, wrote: (bags: WrittenBags) => void): readonly Action[] {
  const { office, slips } = script;
  const writers = slips.map((_, index) => index + 1);
  return [
    command("office", {
      type: "configure-office",
      office: office.name,
      code: office.code,
      level: office.level,
    }),
    ...script.imports.map(({ list, counts, rows, reading }) =>
      command(`import/${list}`, {
        type: "import-list",
        list,
        origin: "file",
        counts,
        rows,
        ...(reading && { reading }),
      }),
    ),
    ...(script.ruleSet
      ? [command("rules", { type: "save-rules", text: ruleSetText(script.ruleSet) } as const)]
      : []),
    { id: "open", run: (service) => service.execute(opening(script, service.state()), "open") },
    { id: "plan", run: (service) => settlePlan(service, planSettings(script), script.keys.earlier, "plan") },
    command("approve", { type: "approve-exclusions", supervisor }),
    ...writers.map((number) => command(`sign-in/${number}`, witness(number))),
    { id: "freeze", run: (service) => freezePool(service, script.keys, "freeze") },
    paper("pre-draw-sheet", "sheet"),
    command("confirm", { type: "confirm-freeze" }),
    ...writers.map((slip) => command(`drop/${slip}`, { type: "drop-slip", slip })),
    command("count", { type: "count-slips", count: slips.length }),
    keptCommand("nonce", kept.nonce, (nonce) => ({ type: "reveal-nonce", nonce })),
    ...slips.flatMap((digits, index) =>
      ([1, 2] as const).map((reader) =>
        command(`read/${index + 1}/${reader}`, { type: "read-slip", slip: index + 1, reader, digits }),
      ),
    ),
    command("envelope", { type: "envelope", number: "演练-1" }),
    keptCommand("result", kept.conflicts, (conflicts) => ({ type: "fix-result", conflicts })),
    { id: "show", run: showDraws },
    command("opinion", { type: "record-opinion", text: "演练，无意见。" }),
    command("confirm/officer", { type: "confirm-lock", keeper: "officer", strokes: madeUpSignature }),
    command("confirm/supervisor", { type: "confirm-lock", keeper: "supervisor", strokes: madeUpSignature }),
    command("lock", { type: "lock" }),
    paper("minutes", "minutes"),
    {
      id: "bag",
      run: async (service) => {
        const bags = await writeBags(service, service.state().current?.id ?? "", script.into, "bag");
        if (!bags.ok) return bags;
        wrote(bags.value);
        return { ok: true, value: service.state() };
      },
    },
  ];
}

/** Takes the actions that are not done yet; stops at the first refusal. `done` is told each that was carried out. */
export async function conduct(
  service: CeremonyService,
  todo: readonly Action[],
  done: (step: Action, state: State) => void,
): Promise<Result<State>> {
  for (const step of todo) {
    if (service.carriedOut(step.id)) continue;
    const after = await step.run(service);
    if (!after.ok) return after;
    done(step, after.value);
  }
  return { ok: true, value: service.state() };
}

function command(id: string, what: Command): Action {
  return { id, run: (service) => service.execute(what, id) };
}

/** A command that needs what is kept outside the ledger until now. */
function keptCommand(id: string, name: string, what: (text: string) => Command): Action {
  return { id, run: (service) => service.execute(what(service.kept(name) ?? ""), id) };
}

const supervisor = "演练监督人";

const unwatched = { stage: false, seen: false } as const;

/** Steps through all draws. A rehearsal has no windows: it goes on without a stage, and its minutes say so. */
function showDraws(service: CeremonyService): Result<State> {
  if (service.state().current?.phase === "draw") {
    const alone = service.execute({ type: "go-without-stage", ...unwatched });
    if (!alone.ok) return alone;
  }
  while (service.state().current?.phase === "draw") {
    const stepped = service.execute({ type: "advance", ...unwatched });
    if (!stepped.ok) return stepped;
  }
  return { ok: true, value: service.state() };
}

function opening({ ruleSet, quarter, day, office, preset }: Script, { ruleSets }: State): Command {
  const saved = ruleSet && ruleSets.at(-1)?.rules;
  // Where a level has more than one it is said which; else it is chosen with the plan.
  const rules = saved ?? (presetsFor(office.level).length > 1 ? preset.id : undefined);
  return {
    type: "open",
    quarter,
    ...(rules !== undefined && { rules }),
    rehearsal: true,
    day,
    calendars: shippedCalendars,
    details: {
      place: "演练会场",
      organiser: office.name,
      host: "演练主持人",
      operator: "演练操作员",
      recorder: "演练记录员",
      windowReason: "演练",
    },
  };
}

function planSettings({
  preset,
  ruleSet,
  quarter,
  team,
  inPost,
  raised,
}: Script): Parameters<typeof settlePlan>[1] {
  const of = ruleSet
    ? settledBy(ruleSet, own(parsePeriod(quarter)))
    : { preset: preset.id, rules: preset.rules, cap: preset.cap };
  return {
    ...of,
    team,
    raised,
    leftOut: [],
    ...(inPost !== undefined && { inPost }),
  };
}

/** Witnesses who plainly do not exist: the first is of the discipline department, all others are from outside. */
function witness(number: number): Command {
  const others: readonly Role[] = ["citizen", "media", "enterprise", "deputy"];
  const role = number === 1 ? "discipline" : (others[(number - 2) % others.length] ?? "citizen");
  // The same who approved: nothing is frozen on the approval of somebody who is not on the roll.
  const name = number === 1 ? supervisor : `演练见证人${number}`;
  const organisation = number === 1 ? "演练纪检监察组" : `演练单位${number}`;
  return { type: "sign-in", role, name, organisation, post: "演练", writes: true };
}
