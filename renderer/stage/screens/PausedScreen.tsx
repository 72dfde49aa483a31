import type { ReactNode } from "react";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The ceremony stands still, and the room is told why. */
export function PausedScreen({ screen }: { readonly screen: ScreenOf<"paused"> }): ReactNode {
  const words = useWords();
  return (
    <main className="screen paused-screen">
      <h1>{words("stage.paused", {})}</h1>
      <p>{words(`stage.paused.${screen.cause}`, {})}</p>
    </main>
  );
}
