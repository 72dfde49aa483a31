import type { ReactNode } from "react";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { LedgerBefore } from "../parts/LedgerBefore.tsx";
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
      <Turns items={screen.people} size={10} of="roll">
        {(people) => (
          <ul className="roll">
            {people.map(({ number, role, name, organisation, writes, present, was }) => (
              <li key={number} className={present ? "card" : "card gone"}>
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
