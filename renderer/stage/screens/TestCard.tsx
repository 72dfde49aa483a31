import type { ReactNode } from "react";
import { QrCode } from "../parts/QrCode.tsx";
import { useWords } from "../words.ts";
import { useTestTone } from "./use-test-tone.ts";

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
        <QrCode text="mingqian-draw/1" />
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
