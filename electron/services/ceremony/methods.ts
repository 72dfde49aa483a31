import { randomUUID } from "node:crypto";
import type { Command, ConsoleCommand, Held } from "../../../shared/commands.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import { kept } from "../../../shared/ledger/decision.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { passphrases, readRecoveryCodes, recoveryCodes } from "../../../shared/office/keepers.ts";
import { calendarKept } from "../../../shared/office/office.ts";
import { ruleSetNamed } from "../../../shared/office/rule-sets.ts";
import { type Calendar, shippedCalendars } from "../../../shared/rules/calendar.ts";
import { parsePeriod } from "../../../shared/rules/periods.ts";
import { settledBy } from "../../../shared/rules/settings.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message } from "../../../shared/text/text.ts";
import { freezeSteps, freezingScreen } from "../../../shared/windows/build-stage-view.ts";
import type { StageWatch } from "../../../shared/windows/console-view.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running, Tell } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import type { Stretch } from "../ledger/ports.ts";
import { type BetweenLayers, confirmByPassphrase } from "../office/confirm-keeper.ts";
import type { CountedLists } from "../office/counted-lists.ts";
import type { EarlierKeys } from "../office/earlier-visits.ts";
import { stretch as scryptAside } from "../office/stretching.ts";
import { freezePool, previewPlan, settlePlan } from "./freezing.ts";

/** The steps of a ceremony: commands as they are, and those for which the host has something to do first. */
export function stepHandlers(
  { service, work, watched }: Running,
  memory: CountedLists,
): Pick<
  Handlers,
  "execute" | "settlePlan" | "previewPlan" | "confirmLock" | "confirmVoid" | "newKeys" | "freeze"
> {
  const between: BetweenLayers = { ceremony: "", bytes: undefined };
  work.onChange(() => {
    const phase = service.state().current?.phase;
    if (phase !== "freeze" && phase !== "slips" && phase !== "lock") between.bytes = undefined;
    memory.heed(service.state());
  });
  return {
    execute: (asked) =>
      work.command(asked, () =>
        service.execute(commandOf(asked.command, { service, watched }), asked.commandId),
      ),
    settlePlan: (asked) =>
      work.job(asked, message("contract.working.plan", {}), async () => {
        const settings = settingsOf(asked, service);
        return settings.ok
          ? settlePlan(
              service,
              settings.value,
              earlierKeys(asked.earlier),
              asked.commandId,
              asked.seen,
              memory,
            )
          : settings;
      }),
    previewPlan: (asked) => {
      const preview = async () => {
        const settings = settingsOf(asked, service);
        return settings.ok
          ? previewPlan(service, settings.value, earlierKeys(asked.earlier), asked.commandId, memory)
          : settings;
      };
      // Opening lists takes its time and is on record; without any the windows need not hear of it.
      return asked.earlier === undefined || asked.earlier.length === 0
        ? preview()
        : work.alone(message("contract.working.plan", {}), preview);
    },
    confirmLock: (asked) => {
      const what = { type: "confirm-by-passphrase", keeper: asked.keeper } as const;
      return work.job(asked, message("contract.working.passphrase", {}), () =>
        confirmByPassphrase(service, between, what, asked.passphrase, asked.commandId),
      );
    },
    confirmVoid: (asked) => {
      const what = { type: "void-by-passphrase", keeper: asked.keeper, reason: asked.reason } as const;
      return work.job(asked, message("contract.working.passphrase", {}), () =>
        confirmByPassphrase(service, between, what, asked.passphrase, asked.commandId),
      );
    },
    newKeys: () => {
      const random = service.ports.random(`keys/${randomUUID()}`);
      const [officer, supervisor] = recoveryCodes(random);
      return ok({ officer, supervisor, recovery: recoveryCodes(random) });
    },
    freeze: async (asked) => {
      const keepers = passphrases(asked.officer, asked.supervisor);
      if (!keepers.ok) return keepers;
      const recovery = readRecoveryCodes(asked.recovery);
      if (!recovery.ok) return recovery;
      const keys = { keepers: keepers.value, recovery: recovery.value, earlier: earlierKeys(asked.earlier) };
      return work.job(asked, message("contract.working.freeze", {}), (progress) =>
        freezePool(telling(service, progress), keys, asked.commandId, memory),
      );
    },
  };
}

function earlierKeys(given: Input<"freeze">["earlier"] = []): EarlierKeys {
  return new Map(given.map(({ ceremony, ...typed }) => [ceremony, typed]));
}

/** The service with a stretching that tells both windows how many of the eight are done. */
function telling(service: CeremonyService, progress: Tell): CeremonyService {
  const { stretch = scryptAside } = service.ports;
  const tell = (done: number) => progress(Math.floor((100 * done) / freezeSteps), freezingScreen(done));
  let done = 0;
  const counted: Stretch = async (...asked) => {
    const key = await stretch(...asked);
    done += 1;
    tell(done);
    return key;
  };
  tell(done);
  return { ...service, ports: { ...service.ports, stretch: counted } };
}

type Knowing = Pick<Running, "service" | "watched">;

/** What only the host knows and adds to a window's command: the calendars, the nonce, the conflicts, what the stage shows. */
const held: { readonly [Type in keyof Held]: (host: Knowing) => Held[Type] } = {
  advance: ({ watched }) => onStage(watched()),
  "go-without-stage": ({ watched }) => onStage(watched()),
  open: ({ service }) => ({ calendars: calendarsOf(service) }),
  // One that is lost does not meet its digest, and the refusal says what to do.
  "reveal-nonce": ({ service }) => ({ nonce: service.kept(kept.nonce) ?? "" }),
  "fix-result": ({ service }) => ({ conflicts: service.kept(kept.conflicts) ?? "" }),
};

const onStage = ({ windows, seen }: StageWatch) => ({ stage: windows > 0, seen });

function commandOf(sent: ConsoleCommand, host: Knowing): Command {
  const added = Object.hasOwn(held, sent.type) ? held[sent.type as keyof Held](host) : {};
  // What is sent and what is added make the command of one type; the compiler cannot follow that over the union.
  return { ...sent, ...added } as Command;
}

/** The shipped ones and, behind them, those the office has loaded: of two of one year the later counts. */
export function calendarsOf({ state, read }: CeremonyService): readonly Calendar[] {
  return [
    ...shippedCalendars,
    ...state().calendars.map(({ calendarNote }) => noted(calendarKept, read(calendarNote))),
  ];
}

/**
 * The rule set that the ceremony was opened with, or the shipped one that is chosen with the plan; the officer raises quotas and
 * leaves out by name, each approved.
 */
function settingsOf(
  asked: Omit<Input<"previewPlan">, "commandId" | "earlier">,
  { state, read }: CeremonyService,
): Result<Parameters<typeof settlePlan>[1]> {
  const { preset = "", team, inPost, raised, leftOut } = asked;
  const { current: now, ruleSets } = state();
  const set = ruleSetNamed({ ruleSets }, now?.rules ?? preset, read);
  if (!set) return refuse("rules.set-missing", { rules: now?.rules ?? preset });
  const period = parsePeriod(now?.quarter ?? "");
  if (!period.ok) return now ? period : refuse("ceremony.none-open", {});
  return ok({
    ...settledBy(set, period.value),
    team,
    raised: raisedOnly(raised),
    leftOut,
    ...(inPost !== undefined && { inPost }),
  });
}

function raisedOnly(raised: Input<"settlePlan">["raised"]): Partial<Record<UnitDraw, number>> {
  const given: Partial<Record<UnitDraw, number>> = {};
  for (const draw of unitDraws) if (raised[draw] !== undefined) given[draw] = raised[draw];
  return given;
}
