import { unfitToFreeze } from "../../../shared/ceremony/approval.ts";
import type { State } from "../../../shared/ceremony/ceremony.ts";
import { inPhase } from "../../../shared/ceremony/opened.ts";
import { planOf, seenDigest } from "../../../shared/ceremony/planned.ts";
import { type Preparation, settledNote, type Witnessing } from "../../../shared/ceremony/preparation.ts";
import { slipWriters, writerOf } from "../../../shared/ceremony/witnesses.ts";
import type { CommandOf } from "../../../shared/commands.ts";
import type { PlanPreview } from "../../../shared/contract/answers.ts";
import { type FreezeInput, freeze } from "../../../shared/draw/freeze.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { previousOf } from "../../../shared/office/ceremonies.ts";
import { type Keys, passphrases } from "../../../shared/office/keepers.ts";
import type { CountedVisits } from "../../../shared/office/office.ts";
import { withCounted } from "../../../shared/office/office.ts";
import { planDraws } from "../../../shared/rules/planning.ts";
import { coverageOf } from "../../../shared/rules/settings.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { planTold } from "../../../shared/windows/view-plan.ts";
import { letOthersIn } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { type CountedLists, countedLists } from "../office/counted-lists.ts";
import { countEarlier, type EarlierKeys } from "../office/earlier-visits.ts";
import { sealPairs } from "../office/sealing-pairs.ts";

/** What the freeze asks for beside what the ledger holds. */
export interface FreezeKeys {
  /** Passphrases of officer and supervisor. */
  readonly keepers: Keys;
  readonly recovery: Keys;
  /** Of this year's lists that are sealed still and were not opened for this register already. */
  readonly earlier: EarlierKeys;
}

/** Phase 1: the plan from the register the ledger holds and, in memory, this year's lists that are sealed still. */
export async function settlePlan(
  service: CeremonyService,
  settings: CommandOf<"settle-plan">["settings"],
  earlier: EarlierKeys,
  commandId: string,
  seen?: string,
  memory: CountedLists = countedLists(),
): Promise<Result<State>> {
  const counted = await countEarlier(service, earlier, commandId, memory);
  if (!counted.ok) return counted;
  return service.execute(
    { type: "settle-plan", settings, counted: counted.value, ...(seen !== undefined && { seen }) },
    commandId,
  );
}

/** Phase 1: the very plan that {@link settlePlan} would settle now, in numbers; nothing is settled. */
export async function previewPlan(
  service: CeremonyService,
  settings: CommandOf<"settle-plan">["settings"],
  earlier: EarlierKeys,
  commandId: string,
  memory: CountedLists = countedLists(),
): Promise<Result<PlanPreview>> {
  const counted = await countEarlier(service, earlier, commandId, memory);
  if (!counted.ok) return counted;
  const state = service.state();
  const now = inPhase<Preparation | Witnessing>(state, "preparation", "witnesses");
  if (!now.ok) return now;
  const planned = planOf(state, now.value, { given: settings, counted: counted.value }, service);
  if (!planned.ok) return planned;
  const { figures, warnings, draws } = planned.value;
  return ok({
    plan: planTold(figures, warnings, seenDigest(planned.value, { hash: digest })),
    excluded: draws.flatMap(({ draw, excluded }) => {
      const counts = new Map<PlanPreview["excluded"][number]["reason"], number>();
      for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
      return [...counts].map(([reason, count]) => ({ draw, reason, count }));
    }),
  });
}

/**
 * Phase 3: codes, salts and nonce are made, names and conflicts sealed under both pairs of keys and opened once on
 * trial by both, and only then is all of it committed in one step (protocol, step 2). Names are in clear only in here.
 */
export async function freezePool(
  service: CeremonyService,
  keys: FreezeKeys,
  commandId: string,
  memory: CountedLists = countedLists(),
): Promise<Result<State>> {
  const strong = passphrases(...keys.keepers);
  if (!strong.ok) return strong;
  const counted = await countEarlier(service, keys.earlier, commandId, memory);
  if (!counted.ok) return counted;
  // A large pool takes this thread a while at each of these steps: between them windows are told how far it is.
  await letOthersIn();
  const input = freezeInput(service, counted.value);
  if (!input.ok) return input;
  await letOthersIn();
  const frozen = freeze(input.value, service.ports.random(`${commandId}/freeze`), digest);
  if (!frozen.ok) return frozen;
  const files = new Map(
    Object.entries(frozen.value.sealed).map(([name, text]) => [name, Buffer.from(text, "utf8")]),
  );
  const [names, spare] = await sealPairs(files, [strong.value, keys.recovery], service.ports);
  if (!names.ok) return names;
  if (!spare.ok) return spare;
  await letOthersIn();
  const done = service.execute(
    { type: "freeze", frozen: frozen.value, names: names.value, recovery: spare.value },
    commandId,
  );
  if (done.ok) memory.forget();
  return done;
}

/** What is frozen: the plan as it was settled, recomputed from the register the ledger holds. */
function freezeInput(service: CeremonyService, counted: readonly CountedVisits[]): Result<FreezeInput> {
  const state = service.state();
  const { current: now, office } = state;
  if (!now) return refuse("ceremony.none-open", {});
  if (now.phase !== "witnesses" || !office) return refuse("ceremony.plan-missing", {});
  // Asked here too: nothing is sealed, and nobody waits for it, where the freeze would be refused.
  const missing = unfitToFreeze(state, now, service);
  if (missing) return missing;
  const register = withCounted(service.register(), counted);
  const { settings } = noted(settledNote, service.read(now.plan.settingsNote));
  const planned = planDraws(register, settings);
  if (!planned.ok) return planned;
  const { draws, inPost, team } = planned.value;
  return ok({
    ceremony: now.id,
    ...previousOf(state, now.rehearsal),
    basis: {
      office: office.name,
      item: now.item,
      period: now.quarter,
      level: office.level,
      preset: settings.preset,
      coverage: coverageOf(settings),
      inPost,
      team,
      rules: draws.flatMap(({ draw, rule }) => (draw !== "JC" && rule ? [{ draw, rule }] : [])),
    },
    eligible: draws.flatMap(({ draw, eligible }) => eligible.map((one) => ({ draw, ...one }))),
    excluded: draws.flatMap(({ excluded }) => excluded),
    conflicts: register.conflicts ?? [],
    roster: slipWriters(now.people).map((person) => writerOf(person, service.read)),
  });
}
