import { type ReactNode, useEffect, useState } from "react";
import { protocol } from "../../../shared/draw/field.ts";
import { QrCode } from "../parts/QrCode.tsx";
import { useWords } from "../words.ts";

/** Heights of text in per cent of the screen: the least anywhere, titles, codes of drawn entries. */
const sizes = [3.2, 4.5, 5.5, 12];
const greys = Array.from({ length: 12 }, (_, index) => Math.round((index * 255) / 11));

/** For setting up the room: sizes, edges, greys, QR code, sound. */
export function TestCard(): ReactNode {
  const words = useWords();
  const sounds = useTestTone();
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
        <li>{words("stage.test.edges", {})}</li>
        <li>{words("stage.test.greys", {})}</li>
        <li>{words("stage.test.qr", {})}</li>
        <li>{words(sounds ? "stage.test.sound.playing" : "stage.test.sound.silent", {})}</li>
      </ul>
    </main>
  );
}

const everySeconds = 2;
const lengthSeconds = 0.25;

/** A soft tone every two seconds while the test card is up; says whether the window may sound at all. */
function useTestTone(): boolean {
  const [sounds, setSounds] = useState(false);
  useEffect(() => {
    const audio = new AudioContext();
    const tone = () => {
      setSounds(audio.state === "running");
      if (audio.state !== "running") return;
      const [source, level] = [audio.createOscillator(), audio.createGain()];
      const end = audio.currentTime + lengthSeconds;
      source.frequency.value = 660;
      level.gain.setValueAtTime(0.2, audio.currentTime);
      level.gain.linearRampToValueAtTime(0, end);
      source.connect(level).connect(audio.destination);
      source.start();
      source.stop(end);
    };
    audio.onstatechange = tone;
    const timer = setInterval(tone, everySeconds * 1000);
    return () => {
      clearInterval(timer);
      audio.onstatechange = null;
      void audio.close();
    };
  }, []);
  return sounds;
}
