import type { ReactNode } from "react";
import { Digest } from "../parts/Digest.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** That a ceremony became void: its number, why, and the closing digest that fixes it, for the witnesses to take home. */
export function VoidScreen({ screen }: { readonly screen: ScreenOf<"void"> }): ReactNode {
  const words = useWords();
  const { ceremony, reasons, close, qr } = screen;
  return (
    <main className="screen void-screen">
      <h1>
        {words("stage.void", {})} <span className="code">{ceremony}</span>
      </h1>
      <dl className="reasons">
        {reasons.map(({ keeper, text }) => (
          <div key={keeper}>
            <dt>{words(`stage.void.reason.${keeper}`, {})}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{words("stage.void.keep", {})}</p>
      <div className="beside-qr">
        <Digest label={words("stage.thanks.close", {})} digest={close} size="large" />
        <QrCode text={qr} />
      </div>
    </main>
  );
}
