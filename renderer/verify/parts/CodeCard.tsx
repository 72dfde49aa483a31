import { type Message, message } from "../../../shared/text/text.ts";
import { fates } from "../../ui/number-line.ts";
import { counted } from "../../ui/numbers.ts";
import { useSay } from "../words.ts";
import type { CodeFound, UnitFound } from "../work/find-code.ts";

/** What there is to say of a code. */
export function CodeCard({ found, example }: { found: CodeFound; example: string }) {
  const say = useSay();
  if (found.kind === "unit") return <UnitCard found={found} />;
  return (
    <p className="card" data-code={found.kind}>
      {say(saidOf(found, example))}
    </p>
  );
}

function saidOf(found: Exclude<CodeFound, UnitFound>, example: string): Message {
  switch (found.kind) {
    case "no-code":
      return message("page.code.shape", { example });
    case "absent":
      return message("page.code.absent", { code: found.code });
    case "not-drawn":
      return message("page.line.not-drawn", {});
    case "inspector": {
      const units = found.units.join(" ") || message("page.code.no-units", {});
      return message("page.code.inspector", { units });
    }
  }
}

function UnitCard({ found }: { found: UnitFound }) {
  const say = useSay();
  const { code, seed, ticket, strip, place, team } = found;
  const among = { all: counted(strip.codes.length), place: counted(place) };
  const stands = strip.isOneOfTwo
    ? message("page.code.place-tier", { ...among, tier: message(`page.tier.${strip.tier}`, {}) })
    : message("page.code.place", among);
  return (
    <div className="card" data-code={code}>
      <p>
        <strong>
          {code} {say(fateOf(found))}
        </strong>
      </p>
      <p>{say(stands)}</p>
      <p>
        {say(message("page.code.ticket", {}))} <span className="digest">{ticket}</span>
      </p>
      {team.length > 0 && <p>{say(message("page.code.team", { inspectors: team.join(" ") }))}</p>}
      <p className="quiet">
        {say(message("page.code.own-hash", {}))}{" "}
        <code>
          printf %s "{seed},{code}" | sha256sum
        </code>
      </p>
    </div>
  );
}

function fateOf({ fate, order }: UnitFound): Message {
  if (fate === fates.drawn) return message("page.code.drawn", { order });
  return fate === fates.passed ? message("page.code.passed", {}) : message("page.code.not", {});
}
