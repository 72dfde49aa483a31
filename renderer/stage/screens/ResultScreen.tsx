import type { ReactNode } from "react";
import type { Draw } from "../../../shared/draw/model.ts";
import { counted, grouped } from "../../ui/numbers.ts";
import { Digest } from "../parts/Digest.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { useShowing } from "../showing.ts";
import { useWords } from "../words.ts";
import { DrawnPage } from "./DrawnPage.tsx";
import type { ScreenOf } from "./screen-of.ts";

interface Props {
  readonly screen: ScreenOf<"result">;
}

/** What was drawn: the digests that stand for all of it, then page by page its codes, as the officer turns them. */
export function ResultScreen({ screen }: Props): ReactNode {
  const words = useWords();
  const { at, pages, codes, seconds } = screen;
  useShowing({ scene: "result", page: at }, seconds, true);
  const state = words(screen.locked ? "stage.result.locked" : "stage.result.open", {});
  return (
    <main className={codes ? "screen draw-screen" : "screen result-screen"}>
      <h1>
        <span>
          {codes ? (
            <>
              <span className="code">{codes.draw}</span> {words(`term.draw.${codes.draw}`, {})}
            </>
          ) : (
            words("stage.result", {})
          )}
        </span>
        {codes && <small>{words("stage.line.drawn", { count: counted(codes.taken) })}</small>}
        {pages > 1 && <small>{words("stage.reveal.page", { at: at + 1, count: pages })}</small>}
        <small className={screen.locked ? "good" : ""}>{state}</small>
      </h1>
      {codes ? <DrawnPage page={codes.page} dense={false} /> : <Digests screen={screen} />}
    </main>
  );
}

/** The digests that stand for the whole result, and the cut-offs by which a unit checks itself. */
function Digests({ screen }: Props): ReactNode {
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
    <>
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
              {draw === "" ? (
                <td />
              ) : (
                <th>
                  <span className="code">{draw}</span> {words(`term.draw.${draw as Draw}`, {})}
                </th>
              )}
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
    </>
  );
}
