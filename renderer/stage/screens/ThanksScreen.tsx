import type { ReactNode } from "react";
import { Digest } from "../parts/Digest.tsx";
import { QrCode } from "../parts/QrCode.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The end: thanks, the closing digest for the witnesses to write down (protocol, step 7), and the freeze digest it goes with. */
export function ThanksScreen({ screen }: { readonly screen: ScreenOf<"thanks"> }): ReactNode {
  const words = useWords();
  return (
    <main className="screen thanks-screen">
      <h1>{words("stage.thanks", {})}</h1>
      <p className="large">{words("stage.thanks.keep", {})}</p>
      <div className="beside-qr">
        <div className="digests">
          <Digest label={words("stage.thanks.close", {})} digest={screen.close} size="large" />
          <Digest label={words("stage.freeze.short", {})} digest={screen.freeze} size="large" />
        </div>
        <QrCode text={screen.qr} />
      </div>
    </main>
  );
}
