import type { ReactNode } from "react";
import { isDense, teamGrid } from "../../../shared/ceremony/pages.ts";
import type { StageTeam, TeamPage } from "../../../shared/windows/stage-view.ts";
import { counted } from "../../ui/numbers.ts";
import { useShowing } from "../showing.ts";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** Unit by unit its inspectors, and how many units each has by then. */
export function TeamsScreen({ screen }: { readonly screen: ScreenOf<"teams"> }): ReactNode {
  const words = useWords();
  const { pages, at, from, to, of, seconds } = screen;
  useShowing({ draw: "JC", scene: "reveal", page: at }, seconds, true);
  return (
    <main className="screen teams-screen">
      <h1>
        {words("stage.teams", {})}
        <small>
          {words("stage.teams.units", { from: counted(from), to: counted(to), count: counted(of) })}
        </small>
        {pages > 1 && <small>{words("stage.reveal.page", { at: at + 1, count: pages })}</small>}
      </h1>
      <TeamList teams={screen} />
      <p className="muted">{words("stage.teams.how", {})}</p>
    </main>
  );
}

/** The teams of a page, as many beside each other as on every other one. */
export function TeamList({ teams: { page, at, size } }: { readonly teams: TeamPage }): ReactNode {
  const { columns, rows } = teamGrid(size, isDense(at));
  return (
    <ol
      className={isDense(at) ? "teams closer" : "teams"}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `repeat(${Math.min(rows, Math.ceil(page.length / columns))}, auto)`,
      }}
    >
      {page.map((team) => (
        <TeamCard key={team.unit} team={team} />
      ))}
    </ol>
  );
}

/** A unit and its inspectors by code, each with the units so far. */
function TeamCard({ team: { unit, inspectors } }: { readonly team: StageTeam }): ReactNode {
  const words = useWords();
  return (
    <li className="card team">
      <b className="code drawn-code">{unit}</b>
      <span className="members">
        {inspectors.map(({ code, load }) => (
          <span key={code} className="inspector">
            <span className="code drawn-code">{code}</span>
            <span className="load">{words("stage.teams.load", { load })}</span>
          </span>
        ))}
      </span>
    </li>
  );
}
