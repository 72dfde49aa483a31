import type { ReactNode } from "react";
import { useWords } from "../words.ts";
import type { ScreenOf } from "./screen-of.ts";

/** The freeze while it is made: that it is made, why it is slow, and how many of its steps are done. Nothing here moves. */
export function FreezingScreen({ screen }: { readonly screen: ScreenOf<"freezing"> }): ReactNode {
  const words = useWords();
  const { done, steps } = screen;
  return (
    <main className="screen freezing-screen">
      <h1>{words("stage.freezing", {})}</h1>
      <ol className="steps">
        {Array.from({ length: steps }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number.
          <li key={index} className={index < done ? "code card done" : "code card"}>
            {index + 1}
          </li>
        ))}
      </ol>
      <p className="count">{words("stage.freezing.steps", { done, steps })}</p>
      <div className="how">
        <p>{words("stage.freezing.how", {})}</p>
        <p>{words("stage.freezing.why", {})}</p>
      </div>
    </main>
  );
}
