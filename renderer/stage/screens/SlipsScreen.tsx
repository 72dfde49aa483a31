import type { ReactNode } from "react";
import { linesOf } from "../parts/parts-that-fit.ts";
import { Turns } from "../parts/Turns.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The clear box, and who has dropped a slip. */
export function SlipsScreen({ screen }: { readonly screen: ScreenOf<"slips"> }): ReactNode {
  const words = useWords();
  const { writers, counted, miscount } = screen;
  const dropped = writers.filter((writer) => writer.dropped).length;
  return (
    <main className="screen">
      <h1>{words("stage.slips", {})}</h1>
      <div className="slips">
        <div className="slip-box">
          <SlipBox slips={dropped} />
          <p className="large">
            {miscount === undefined
              ? words("stage.slips.count", { dropped, writers: writers.length })
              : words("stage.slips.confirmed", { dropped, writers: writers.length })}
          </p>
          {miscount === undefined ? (
            <p className={counted ? "good" : "muted"}>
              {words(counted ? "stage.slips.counted" : "stage.slips.how", {})}
            </p>
          ) : (
            <p className="bad">
              {words("stage.slips.miscount", { count: miscount, writers: writers.length })}
            </p>
          )}
        </div>
        <div className="writers">
          <Turns
            items={writers}
            fits={{ rows: 7, columns: 1 }}
            // A line of a name is two thirds of a row.
            space={({ name }) => ({ rows: 1 + 0.66 * (linesOf(name, 12) - 1) })}
            of="slips"
          >
            {(part) => (
              <ul>
                {part.map(({ slip, name, dropped: isIn }) => (
                  <li key={slip} className={isIn ? "card in" : "card"}>
                    <span className="code rank">{slip}</span>
                    <b className="name">{name}</b>
                    <span className="state">
                      {isIn
                        ? `✓ ${words("stage.slips.dropped", {})}`
                        : words(
                            miscount === undefined ? "stage.slips.waiting" : "stage.slips.unconfirmed",
                            {},
                          )}
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

/** More slips than this are drawn as this many. */
const most = 40;

/** A clear box with as many folded slips in it as were dropped; how each lies follows from its number. */
function SlipBox({ slips }: { readonly slips: number }): ReactNode {
  const places = Array.from({ length: Math.min(slips, most) }, (_, index) => ({
    x: 24 + 32 * ((index * 2) % 5) + ((index * 13) % 9),
    y: 150 - 13 * Math.floor(index / 5) - ((index * 7) % 5),
    turn: ((index * 47) % 40) - 20,
  }));
  return (
    <svg className="box" viewBox="0 0 220 180" aria-hidden="true">
      <path d="M20 50v120h180v-120" className="box-wall" />
      <path d="M12 42h76M132 42h76" className="box-lid" />
      {places.map(({ x, y, turn }) => (
        <g key={`${x} ${y}`} transform={`translate(${x + 16} ${y + 8}) rotate(${turn})`}>
          <rect x="-16" y="-8" width="32" height="16" className="box-slip" />
          <path d="M0 -8v16" className="box-fold" />
        </g>
      ))}
    </svg>
  );
}
