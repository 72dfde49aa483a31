import type { ReactNode } from "react";
import type { StageTeam } from "../../../shared/windows/stage-view.ts";
import { Turns } from "../parts/Turns.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";
import { TeamCard } from "./TeamCard.tsx";
import { teamRows } from "./team-rows.ts";

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
