import type { ReactNode } from "react";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { LedgerBefore } from "../parts/LedgerBefore.tsx";
import { linesOf, type Space } from "../parts/parts-that-fit.ts";
import { Turns } from "../parts/Turns.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

interface Props {
  readonly screen: ScreenOf<"roll">;
  readonly view: StageView;
}

/** Everybody who signed in, in order; who has left is still there. */
export function RollScreen({ screen, view }: Props): ReactNode {
  const words = useWords();
  return (
    <main className="screen">
      <h1>{words("stage.roll", {})}</h1>
      <LedgerBefore view={view} />
      {screen.corrected?.map(({ what, now, was }) => (
        <p key={what} className="large">
          {words("stage.roll.leads", { what: words(`minutes.${what}`, {}), name: now })}
          {words("stage.roll.was", { name: was })}
        </p>
      ))}
      {screen.people.length === 0 && <p className="large">{words("stage.roll.none", {})}</p>}
      <Turns
        items={screen.people}
        fits={{ rows: rowsFor(screen, view), columns: 2 }}
        space={spaceOf}
        of="roll"
      >
        {(people) => (
          <ul className="roll">
            {people.map(({ number, role, name, organisation, writes, present, was }) => (
              <li
                key={number}
                className={present ? "card" : "card gone"}
                data-long={isLong({ name, organisation, was })}
              >
                <span className="code rank">{number}</span>
                <b className="name">
                  {name}
                  {was !== undefined && <small>{words("stage.roll.was", { name: was })}</small>}
                </b>
                <span className="role">{words(`term.role.${role}`, {})}</span>
                <span className="organisation">{organisation}</span>
                <span className="role">
                  {present ? writes && words("stage.roll.writes", {}) : words("stage.roll.left", {})}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Turns>
    </main>
  );
}

type Person = ScreenOf<"roll">["people"][number];
type Named = Pick<Person, "name" | "organisation"> & { readonly was: string | undefined };

/** Beside the old spelling stand the words that it is one. */
const withOld = ({ name, was }: Named): string =>
  was === undefined ? name : `${name}${was}（更正，原为：）`;

/** More than a line of half the screen: it has the whole width, where it is read whole. */
function isLong(one: Named): boolean {
  return linesOf(withOld(one), 10) > 1 || linesOf(one.organisation, 15) > 1;
}

/** Lengths are hundredths of the screen's height, as in the style: a plain row has 13, of which 3 are its edges. */
function spaceOf({ name, organisation, was }: Person): Space {
  const one = { name, organisation, was };
  if (!isLong(one)) return { rows: 1 };
  const high = 3 + 4.7 * linesOf(withOld(one), 38) + 4.2 * linesOf(organisation, 43);
  return { rows: Math.max(1, high / 13), alone: true };
}

/** Five rows, less what stands above them. */
function rowsFor({ corrected = [] }: ScreenOf<"roll">, { succeeds }: StageView): number {
  const above = corrected.reduce(
    (lines, { now, was }) => lines + linesOf(`${now}${was}（更正，原为：）：主持人`, 40),
    0,
  );
  return Math.max(1, 5 - (succeeds ? 1 : 0) - 0.45 * above);
}
