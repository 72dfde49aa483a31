import type { ReactNode } from "react";
import { phases } from "../../../shared/ceremony/phases.ts";
import { periodText } from "../../../shared/papers/periods.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { counted } from "../../ui/numbers.ts";
import { Emblem } from "../parts/Emblem.tsx";
import { LedgerBefore } from "../parts/LedgerBefore.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

interface Props {
  readonly screen: ScreenOf<"title">;
  readonly view: StageView;
}

/** Before anything happens: whose draw this is, and the way it will go, unless that the ledger was begun anew needs the room. */
export function TitleScreen({ screen, view }: Props): ReactNode {
  const words = useWords();
  const { language } = view.appearance;
  const facts = [
    [words("stage.title.item", {}), screen.item],
    [words("stage.title.organiser", {}), screen.organiser],
    [words("stage.title.place", {}), screen.place],
    [words("stage.title.day", {}), screen.day],
  ].filter(([, said]) => said !== "");
  return (
    <main className={view.succeeds || view.emblem ? "screen title-screen fuller" : "screen title-screen"}>
      <h1>
        {view.emblem && <Emblem digest={view.emblem} />}
        {words("stage.title", {})}
      </h1>
      {view.quarter !== "" && <p className="quarter">{periodText(view.quarter, wordsOf(language))}</p>}
      <dl className="facts">
        {facts.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="what">
        {view.pool
          ? words("stage.title.what", {
              units: counted(view.pool.units),
              inspectors: counted(view.pool.inspectors),
            })
          : words("stage.title.what-ahead", {})}
      </p>
      {view.succeeds ? (
        <LedgerBefore view={view} />
      ) : (
        <ol className="agenda">
          {phases.map((phase, index) => (
            <li key={phase}>
              <span className="code">{index + 1}</span>
              {words(`ceremony.phase.${phase}`, {})}
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}
