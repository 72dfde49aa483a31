import { periodsDrawn } from "../../../shared/ceremony/periods-drawn.ts";
import { settledNote } from "../../../shared/ceremony/preparation.ts";
import { titleOf } from "../../../shared/draw/rule-set.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import { isRegisterOpen } from "../../../shared/office/register-held.ts";
import { dateOf, dayNumber } from "../../../shared/rules/dates.ts";
import { dryRun } from "../../../shared/rules/dry-run.ts";
import { nextPeriodOf } from "../../../shared/rules/next-period.ts";
import { parseRuleSet } from "../../../shared/rules/rule-set-file.ts";
import { refuse } from "../../../shared/text/result.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import { letOthersIn, type Running } from "../contract/working.ts";
import { digest } from "../ledger/digest.ts";

/** A rule set tried on the register as the ledger has it, before it is kept. */
export function dryRunHandlers({ service }: Running): Pick<Handlers, "dryRun"> {
  return {
    dryRun: async ({ text }) => {
      const { office } = service.state();
      if (!office) return refuse("ceremony.no-office", {});
      if (!isRegisterOpen(service.state())) return refuse("contract.sealed", {});
      const set = parseRuleSet(text);
      if (!set.ok) return set;
      if (!set.value.levels.includes(office.level))
        return refuse("rules.set-level", { rules: titleOf(set.value) });
      const settled = (digest: string) => noted(settledNote, service.read(digest));
      const drawn = periodsDrawn(service.state(), settled);
      const today = service.ports.now().slice(0, 10);
      // A rule set that holds later is tried on the first period it holds for.
      const from = set.value.validFrom > today ? set.value.validFrom : today;
      // Seen from the day before it holds: of a draw before the period that begins then the first one is the next.
      const eve = set.value.validFrom > today ? dateOf((dayNumber(from) ?? 1) - 1) : today;
      const period = nextPeriodOf(set.value, drawn, eve);
      if (!period)
        return refuse("rules.set-over", { rules: titleOf(set.value), period: from, to: set.value.validTo });
      const trial = dryRun(
        service.register(),
        { set: set.value, level: office.level, period, day: from },
        digest,
      );
      for (;;) {
        const step = trial.next();
        if (step.done) return step.value;
        // Many units take this thread a while at each period.
        await letOthersIn();
      }
    },
  };
}
