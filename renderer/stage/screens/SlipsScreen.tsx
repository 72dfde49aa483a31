import type { ReactNode } from "react";
import { Turns } from "../parts/Turns.tsx";
import { useWords } from "../words.ts";
import { SlipBox } from "./SlipBox.tsx";
import type { ScreenOf } from "./screen-of.ts";

/** The clear box, and who has dropped a slip. */
export function SlipsScreen({ screen }: { readonly screen: ScreenOf<"slips"> }): ReactNode {
  const words = useWords();
  const { writers, counted } = screen;
  const dropped = writers.filter((writer) => writer.dropped).length;
  return (
    <main className="screen">
      <h1>{words("stage.slips", {})}</h1>
      <div className="slips">
        <div className="slip-box">
          <SlipBox slips={dropped} />
          <p className="large">{words("stage.slips.count", { dropped, writers: writers.length })}</p>
          <p className={counted ? "good" : "muted"}>
            {words(counted ? "stage.slips.counted" : "stage.slips.how", {})}
          </p>
        </div>
        <div className="writers">
          <Turns items={writers} size={7} of="slips">
            {(part) => (
              <ul>
                {part.map(({ slip, name, dropped: isIn }) => (
                  <li key={slip} className={isIn ? "card in" : "card"}>
                    <span className="code rank">{slip}</span>
                    <b className="name">{name}</b>
                    <span className="state">
                      {isIn ? `✓ ${words("stage.slips.dropped", {})}` : words("stage.slips.waiting", {})}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Turns>
        </div>
      </div>
    </main>
  );
}
