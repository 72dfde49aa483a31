import { type ReactNode, useContext, useEffect, useState } from "react";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { counted, timeOfDay } from "../../ui/numbers.ts";
import { RoomContext } from "../room.ts";
import { useWords } from "../words.ts";
import { useFullScreenHint } from "./use-full-screen.ts";

interface Props {
  readonly view: StageView;
  readonly children: ReactNode;
}

/** What is on every screen: whose ceremony it is, that its ledger was begun anew, where it stands, the pool, the freeze digest, the time. */
export function Frame({ view, children }: Props): ReactNode {
  const words = useWords();
  const { rehearsal } = useContext(RoomContext);
  const { office, ceremony, phase, pool, freeze, succeeds } = view;
  // For some seconds in the place of what the room knows best.
  const hint = useFullScreenHint();
  return (
    <>
      <header className="head">
        {hint ? <b>{words("stage.full-screen", {})}</b> : <span className="office">{office}</span>}
        {ceremony !== "" && <span className="code">{ceremony}</span>}
        {succeeds && <b className="begun-anew">{words("stage.begun-anew", {})}</b>}
        {phase !== "none" && (
          <b className="phase">
            <span className="code">
              {phases.indexOf(phase) + 1}/{phases.length}
            </span>{" "}
            {words(`ceremony.phase.${phase}`, {})}
          </b>
        )}
      </header>
      {rehearsal && <RehearsalBand />}
      {children}
      <footer className="foot">
        <span>
          {pool && words("stage.pool", { units: counted(pool.units), inspectors: counted(pool.inspectors) })}
        </span>
        <span>
          {freeze !== "" && (
            <>
              {words("stage.freeze.short", {})} <b className="code">{freeze.slice(0, 8)}…</b>
            </>
          )}
        </span>
        <Clock />
      </footer>
    </>
  );
}

/** Nobody in the room or on a photograph can take a rehearsal for the real thing. */
export function RehearsalBand(): ReactNode {
  const words = useWords();
  return <aside className="rehearsal">{words("stage.rehearsal", {})}</aside>;
}

/** The time of day, for the room and for the film that is taken of it. */
export function Clock(): ReactNode {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const toNextSecond = () => setTimeout(tick, 1000 - (Date.now() % 1000));
    const tick = () => {
      setNow(new Date());
      timer = toNextSecond();
    };
    let timer = toNextSecond();
    return () => clearTimeout(timer);
  }, []);
  return <time className="code">{timeOfDay(now)}</time>;
}
