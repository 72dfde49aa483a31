import type { ReactNode } from "react";
import type { Draw } from "../../../shared/draw/model.ts";
import { counted, grouped } from "../../ui/numbers.ts";
import { Digest } from "../parts/Digest.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { useShowing } from "../showing.ts";
import { useWords } from "../words.ts";
import { DrawnPage } from "./DrawnPage.tsx";
import type { ScreenOf } from "./screen-of.ts";
import { TeamList } from "./TeamsScreen.tsx";

interface Props {
  readonly screen: ScreenOf<"result">;
}

/** What was drawn: the digests that stand for all of it, then page by page its codes, as the officer turns them. */
export function ResultScreen({ screen }: Props): ReactNode {
  const words = useWords();
  const { at, pages, codes, teams, seconds } = screen;
  useShowing({ scene: "result", page: at }, seconds, true);
  const state = words(screen.locked ? "stage.result.locked" : "stage.result.open", {});
  return (
    <main className={`screen ${codes ? "draw-screen" : teams ? "teams-screen" : "result-screen"}`}>
      <h1>
        <span>
          {codes ? <DrawName draw={codes.draw} /> : words(teams ? "stage.teams" : "stage.result", {})}
        </span>
        {codes && <small>{words("stage.line.drawn", { count: counted(codes.taken) })}</small>}
        {teams && (
          <small>
            {words("stage.teams.units", {
              from: counted(teams.from),
              to: counted(teams.to),
              count: counted(teams.of),
            })}
          </small>
        )}
        {pages > 1 && <small>{words("stage.reveal.page", { at: at + 1, count: pages })}</small>}
        <small className={screen.locked ? "good" : ""}>{state}</small>
      </h1>
      {codes && <DrawnPage page={codes.page} dense={false} />}
      {teams && <TeamList teams={teams} />}
      {!codes && !teams && <Digests screen={screen} />}
    </main>
  );
}

function DrawName({ draw }: { readonly draw: Draw }): ReactNode {
  const words = useWords();
  return (
    <>
      <span className="code">{draw}</span> {words(`term.draw.${draw}`, {})}
    </>
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
                  <DrawName draw={draw as Draw} />
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
