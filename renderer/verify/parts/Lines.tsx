import { type ReactNode, useState } from "react";
import { type Message, message } from "../../../shared/text/text.ts";
import { useSay } from "../words.ts";
import type { Checked } from "../work/check-given.ts";
import { findCode, type UnitFound } from "../work/find-code.ts";
import { CodeCard } from "./CodeCard.tsx";
import { NumberLine } from "./NumberLine.tsx";

/** The number line of every draw, and a field to look a code up on it. */
export function Lines({ checked }: { checked: Checked }) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const { strips } = checked;
  const found = typed.trim() === "" ? undefined : findCode(checked, typed);
  const onLine = (strip: UnitFound["strip"]) =>
    found?.kind === "unit" && found.strip === strip ? found : undefined;
  const example = strips[0]?.codes[0] ?? "ZD-001";
  return (
    <section id="lines">
      <h2>{say(message("page.line.title", {}))}</h2>
      {strips.length === 0 ? (
        <p>{say(whyNone(checked))}</p>
      ) : (
        <>
          <p>{say(message("page.line.hint", {}))}</p>
          <Legend />
          {strips.map((strip) => (
            <NumberLine key={`${strip.draw}/${strip.tier}`} strip={strip} found={onLine(strip)} />
          ))}
          <label className="field">
            <span>{say(message("page.code.label", { example }))}</span>
            <input
              name="code"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
          <output>{found && <CodeCard found={found} example={example} />}</output>
        </>
      )}
    </section>
  );
}

function whyNone({ case: c }: Checked): Message {
  return c.contents["close.txt"]?.state === "void"
    ? message("page.line.void", {})
    : message("page.line.not-drawn", {});
}

function Legend() {
  const say = useSay();
  const entry = (kind: "drawn" | "not" | "passed" | "found"): ReactNode => (
    <li>
      <span className={`mark ${kind}`} aria-hidden="true" />
      {say(message(`page.legend.${kind}`, {}))}
    </li>
  );
  return (
    <ul className="legend">
      {entry("drawn")}
      {entry("not")}
      {entry("passed")}
      {entry("found")}
    </ul>
  );
}
