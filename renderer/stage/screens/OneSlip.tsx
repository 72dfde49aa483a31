import type { ReactNode } from "react";
import type { StageSlip } from "../../../shared/windows/stage-view.ts";
import { grouped } from "../numbers.ts";
import { Turns } from "../parts/Turns.tsx";
import { useWords } from "../words.ts";

interface Props {
  readonly slip: StageSlip;
  readonly slips: readonly StageSlip[];
}

/** The slip being read, as large as twelve digits can be; below it the others. */
export function OneSlip({ slip, slips }: Props): ReactNode {
  const words = useWords();
  return (
    <main className="screen slip-screen">
      <h1>{words("stage.slip", { slip: slip.slip, name: slip.name })}</h1>
      <ol className="digits">
        {Array.from(slip.digits, (digit, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a slip never change.
          <li key={place} className={digit === "?" ? "code open" : "code"}>
            {digit}
          </li>
        ))}
      </ol>
      <p className={slip.fixed ? "large good" : "large"}>{words(said(slip, slips), {})}</p>
      <Turns items={slips} size={6} of="slips">
        {(part) => (
          <ul className="slip-list">
            {part.map((one) => (
              <li key={one.slip} className={one.fixed ? "card in" : "card"}>
                <span className="code rank">{one.slip}</span>
                <span className="name">{one.name}</span>
                <span className="code">
                  {one.digits === "" ? words("stage.slip.unread", {}) : grouped(one.digits, 4).join(" ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Turns>
    </main>
  );
}

function said(slip: StageSlip, slips: readonly StageSlip[]) {
  if (!slip.fixed) return "stage.slip.open";
  return slips.every(({ fixed }) => fixed) ? "stage.slip.all-read" : "stage.slip.fixed";
}
