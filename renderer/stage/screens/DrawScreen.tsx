import { type ReactNode, useContext } from "react";
import { isLong } from "../../../shared/ceremony/pages.ts";
import { say } from "../../../shared/text/text.ts";
import { counted, grouped } from "../../ui/numbers.ts";
import { Band } from "../line/Band.tsx";
import { captionOf } from "../line/caption.ts";
import { type Cloud, type DrawClouds, standsIn } from "../line/cloud.ts";
import { dropSeconds, usePlayed } from "../line/play.ts";
import { useClouds } from "../line/use-clouds.ts";
import { useLineSound } from "../parts/use-line-sound.ts";
import { RoomContext } from "../room.ts";
import { useShowing } from "../showing.ts";
import { LanguageContext, useWords } from "../words.ts";
import { DrawnPage } from "./DrawnPage.tsx";
import type { ScreenOf } from "./screen-of.ts";

const nothing: DrawClouds = { clouds: [], codes: [], cutOffs: [] };

/** A draw of units: the line, then who stands left of it (what a scene shows: `line/play.ts`). */
export function DrawScreen({ screen }: { readonly screen: ScreenOf<"draw"> }): ReactNode {
  const words = useWords();
  const language = useContext(LanguageContext);
  const { calm } = useContext(RoomContext);
  const { step, line, plan, page, pages, seed, poolDigest } = screen;
  const computed = useClouds({ digest: poolDigest, seed, plan, draw: step.draw });
  const { clouds, codes, cutOffs } = computed.state === "ready" ? computed.draw : nothing;
  const neverReady = computed.state === "differs" || computed.state === "failed";
  const played = usePlayed(step, computed.state === "ready", calm || neverReady);
  const revealing = played.scene === "reveal";
  const dropping = played.scene === "line" && played.since !== undefined;
  useLineSound(dropping ? played.draw : "", calm ? 0 : dropSeconds);
  // Where the pool is not the frozen one, or nothing can be computed, the screen says that, and there is nothing to wait for.
  const stands = played.scene === step.scene && (revealing || computed.state !== "waiting");
  useShowing(step, screen.seconds, stands);
  const [single] = page.length === 1 ? page : [];
  return (
    <main className="screen draw-screen" data-scene={played.scene} data-ready={computed.state === "ready"}>
      <h1>
        <span>
          <span className="code">{line.draw}</span> {words(`term.draw.${line.draw}`, {})}
        </span>
        <small>
          {words("stage.draw.terms", { eligible: counted(line.eligible), quota: counted(line.quota) })}
        </small>
        {revealing && pages > 1 && (
          <small>{words("stage.reveal.page", { at: step.page + 1, count: pages })}</small>
        )}
      </h1>
      {(!revealing || single) && (
        <div className="bands">
          {clouds.map((cloud, index) => (
            <Band
              key={`${line.draw}${cloud.tier}`}
              cloud={cloud}
              codes={codes[index] ?? []}
              played={played}
              alone={clouds.length === 1}
              {...(revealing && single && standsIn(cloud, single.ticket) && { marked: single })}
            >
              {clouds.length > 1 && <b>{words(`minutes.tier.${cloud.tier}`, {})}</b>}
              {(played.scene === "line" || revealing) && (
                <Fates cloud={cloud} cutOff={cutOffs.find(({ tier }) => tier === cloud.tier)?.ticket} />
              )}
            </Band>
          ))}
        </div>
      )}
      {revealing ? (
        <DrawnPage page={page} dense={isLong(screen.cut?.taken ?? 0)} />
      ) : (
        <div className="captions">
          <p>{say(captionOf(screen, played.scene, computed), language)}</p>
          <p>{words("stage.draw.fixed", {})}</p>
        </div>
      )}
    </main>
  );
}

/** How many of a band are drawn, up to which ticket, and how many were passed over. */
function Fates({ cloud, cutOff }: { cloud: Cloud; cutOff: string | undefined }): ReactNode {
  const words = useWords();
  return (
    <>
      <b className="won">◉ {words("stage.line.drawn", { count: counted(cloud.taken) })}</b>
      {cutOff && (
        <span className="code">
          {words("stage.line.cut-off", { ticket: grouped(cutOff.slice(0, 8), 4).join(" ") })}…
        </span>
      )}
      {cloud.passed > 0 && (
        <b className="passed">{words("stage.line.passed", { count: counted(cloud.passed) })}</b>
      )}
    </>
  );
}
