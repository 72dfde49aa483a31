import type { ReactNode } from "react";
import { Digest } from "../parts/Digest.tsx";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The end: thanks, and the digests everything can be checked by. */
export function ThanksScreen({ screen }: { readonly screen: ScreenOf<"thanks"> }): ReactNode {
  const words = useWords();
  return (
    <main className="screen thanks-screen">
      <h1>{words("stage.thanks", {})}</h1>
      <p className="large">{words("stage.thanks.keep", {})}</p>
      <Digest label={words("stage.freeze.short", {})} digest={screen.freeze} />
      <Digest label={words("stage.result.digest", {})} digest={screen.digest} />
      <Digest label={words("stage.thanks.close", {})} digest={screen.close} />
    </main>
  );
}
