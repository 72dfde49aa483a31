import type { ReactNode } from "react";
import type { StageTeam } from "../../../shared/windows/stage-view.ts";
import { Turns } from "../parts/Turns.tsx";
import { useWords } from "../words.ts";
import { teamRows } from "./grids.ts";
import type { ScreenOf } from "./screen-of.ts";

/** Unit by unit its inspectors, and how many units each has by then. */
export function TeamsScreen({ screen }: { readonly screen: ScreenOf<"teams"> }): ReactNode {
  const words = useWords();
  const { page, pages, at } = screen;
  const [first] = page;
  const { columns, rows } = teamRows(page);
  return (
    <main className="screen teams-screen">
      <h1>
        {words("stage.teams", {})}
        {pages > 1 && <small>{words("stage.reveal.page", { at: at + 1, count: pages })}</small>}
      </h1>
      {page.length === 1 && first ? (
        <div className="one-team">
          <TeamCard team={first} large />
        </div>
      ) : (
        <Turns items={page} size={columns * rows} of={String(at)}>
          {(part: readonly StageTeam[]) => (
            <ol className="teams" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
              {part.map((team) => (
                <TeamCard key={team.unit} team={team} />
              ))}
            </ol>
          )}
        </Turns>
      )}
      <p className="muted">{words("stage.teams.how", {})}</p>
    </main>
  );
}

interface Props {
  readonly team: StageTeam;
  /** Alone on the screen: with room for a picture of the load. */
  readonly large?: boolean;
}

/** A unit and its inspectors by code, each with the units so far. */
function TeamCard({ team: { unit, inspectors }, large = false }: Props): ReactNode {
  const words = useWords();
  return (
    <li className="card team">
      <b className="code drawn-code">{unit}</b>
      {inspectors.map(({ code, load }) => (
        <span key={code} className="inspector">
          <span className="code drawn-code">{code}</span>
          <span className="load">{words("stage.teams.load", { load })}</span>
          {large && <Units count={load} />}
        </span>
      ))}
    </li>
  );
}

/** A block for each unit; more than this are only counted. */
const mostBlocks = 16;

function Units({ count }: { readonly count: number }): ReactNode {
  if (count > mostBlocks) return null;
  return (
    <span className="units" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are all alike.
        <i key={index} />
      ))}
    </span>
  );
}
