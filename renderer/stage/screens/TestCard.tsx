import { type ReactNode, useContext, useEffect, useState } from "react";
import { protocol } from "../../../shared/draw/field.ts";
import { QrCode } from "../parts/QrCode.tsx";
import { soundTone } from "../parts/tone.ts";
import { useFullScreen } from "../parts/use-full-screen.ts";
import { RoomContext } from "../room.ts";
import { useWords } from "../words.ts";

/** Heights of text in per cent of the screen: the least anywhere, titles, codes of drawn entries. */
const sizes = [3.2, 4.5, 5.5, 12];
const greys = Array.from({ length: 12 }, (_, index) => Math.round((index * 255) / 11));

/** For setting up the room: sizes, edges, greys, QR code, sound. */
export function TestCard(): ReactNode {
  const words = useWords();
  const { sound } = useContext(RoomContext);
  const full = useFullScreen();
  const sounds = useTestTone(sound);
  return (
    <main className="screen test-card">
      <div className="edges" />
      <h1>{words("stage.test.title", {})}</h1>
      <div className="beside-qr">
        <div className="sizes">
          {sizes.map((percent) => (
            <p key={percent} style={{ fontSize: `calc(${percent + 0.05} * var(--u))` }}>
              {words("stage.test.size", { percent })}
            </p>
          ))}
        </div>
        <QrCode text={protocol} />
      </div>
      <div className="greys">
        {greys.map((grey) => (
          <span key={grey} style={{ background: `rgb(${grey} ${grey} ${grey})` }} />
        ))}
      </div>
      <ul className="advice">
        <li>{words("stage.test.sizes", {})}</li>
        <li>{words(full ? "stage.test.edges" : "stage.full-screen", {})}</li>
        <li>{words("stage.test.greys", {})}</li>
        <li>{words("stage.test.qr", {})}</li>
        <li>{words(`stage.test.sound.${sound ? (sounds ? "playing" : "silent") : "off"}`, {})}</li>
      </ul>
    </main>
  );
}

const everySeconds = 2;

/** The tone of the line every two seconds while the test card is up, where sound is wanted; says whether the window may sound at all. */
function useTestTone(sound: boolean): boolean {
  const [sounds, setSounds] = useState(false);
  useEffect(() => {
    if (!sound) return;
    const audio = new AudioContext();
    const tone = () => setSounds(soundTone(audio));
    audio.onstatechange = tone;
    const timer = setInterval(tone, everySeconds * 1000);
    return () => {
      clearInterval(timer);
      audio.onstatechange = null;
      void audio.close();
    };
  }, [sound]);
  return sounds;
}
