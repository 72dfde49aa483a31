import type { ReactNode } from "react";
import type { Draw } from "../../../shared/draw/model.ts";
import { counted, grouped } from "../../ui/numbers.ts";
import { Digest } from "../parts/Digest.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The digests that stand for the whole result, and the cut-offs by which a unit checks itself. */
export function ResultScreen({ screen }: { readonly screen: ScreenOf<"result"> }): ReactNode {
  const words = useWords();
  const tiered = screen.draws.some(({ cutOffs }) => cutOffs.some(({ tier }) => tier === 2));
  const rows = screen.draws.flatMap(({ draw, taken, cutOffs }) =>
    (cutOffs.length > 0 ? cutOffs : [{ tier: 1 as const, ticket: "" }]).map(({ tier, ticket }, index) => ({
      key: `${draw}${tier}`,
      draw: index === 0 ? draw : "",
      taken: index === 0 ? counted(taken) : "",
      tier,
      ticket: ticket === "" ? "—" : `${grouped(ticket.slice(0, 16), 4).join(" ")}…`,
    })),
  );
  return (
    <main className="screen result-screen">
      <h1>
        {words("stage.result", {})}
        <small className={screen.locked ? "good" : ""}>
          {words(screen.locked ? "stage.result.locked" : "stage.result.open", {})}
        </small>
      </h1>
      <div className="beside-qr">
        <div>
          <Digest label={words("stage.result.digest", {})} digest={screen.digest} />
          <Digest label={words("stage.seed.value", {})} digest={screen.seed} />
        </div>
        <QrCode text={screen.qr} />
      </div>
      <table>
        <thead>
          <tr>
            <th>{words("minutes.draw", {})}</th>
            <th>{words("stage.result.taken", {})}</th>
            <th className="wide">{words("stage.result.cut-off", {})}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, draw, taken, tier, ticket }) => (
            <tr key={key}>
              <th>
                {draw !== "" && (
                  <>
                    <span className="code">{draw}</span> {words(`term.draw.${draw as Draw}`, {})}
                  </>
                )}
              </th>
              <td className="code">{taken}</td>
              <td className="code wide">
                {tiered && ticket !== "—" && (
                  <span className="tier">{words(`minutes.tier.${tier}`, {})}</span>
                )}{" "}
                {ticket}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
