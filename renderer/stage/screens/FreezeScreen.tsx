import type { ReactNode } from "react";
import { counted, percent } from "../../ui/numbers.ts";
import { Digest } from "../parts/Digest.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The digest that fixes everything, for the room to compare with its paper, and what was fixed. */
export function FreezeScreen({ screen }: { readonly screen: ScreenOf<"freeze"> }): ReactNode {
  const words = useWords();
  const conflictsText = ({ lines, pairs, leastChoice }: NonNullable<typeof screen.conflicts>) => {
    const told = { lines: counted(lines), least: counted(leastChoice) };
    return pairs === undefined
      ? words("stage.freeze.conflicts", told)
      : words("stage.freeze.approved", { ...told, pairs: counted(pairs) });
  };
  const tiered = screen.plan.some(({ chances }) => chances.some(({ tier }) => tier === 2));
  return (
    <main className="screen freeze-screen">
      <h1>{words("stage.freeze", {})}</h1>
      <div className="beside-qr">
        <div>
          <Digest label={words("stage.freeze.label", {})} digest={screen.digest} size="large" />
          {screen.conflicts && <p>{conflictsText(screen.conflicts)}</p>}
          {tiered && <p>{words("stage.freeze.tiers", {})}</p>}
          {screen.notCounted && <p>{words("stage.freeze.not-counted", { ceremonies: screen.notCounted })}</p>}
        </div>
        <QrCode text={screen.qr} />
      </div>
      <table>
        <thead>
          <tr>
            <th>{words("minutes.draw", {})}</th>
            <th>{words("minutes.registered", {})}</th>
            <th>{words("minutes.excluded", {})}</th>
            <th>{words("minutes.eligible", {})}</th>
            <th>{words("stage.freeze.quota", {})}</th>
            <th>{words("stage.freeze.share", {})}</th>
          </tr>
        </thead>
        <tbody>
          {screen.plan.map(({ draw, registered, excluded, eligible, quota, chances }) => (
            <tr key={draw}>
              <th>
                <span className="code">{draw}</span> {words(`term.draw.${draw}`, {})}
              </th>
              {[registered, excluded, eligible, quota].map((count, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places.
                <td key={column} className="code">
                  {counted(count)}
                </td>
              ))}
              <td className="code">
                {draw !== "JC" &&
                  chances
                    .map(({ tier, basisPoints }) =>
                      chances.some((one) => one.tier === 2)
                        ? `${words(`stage.freeze.tier.${tier}`, {})} ${percent(basisPoints)}`
                        : percent(basisPoints),
                    )
                    .join(" · ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
