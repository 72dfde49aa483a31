import { type Message, message } from "../../../shared/text/text.ts";
import { type AnchorKind, anchorKinds } from "../../../shared/verify/anchor-kinds.ts";
import type { Finding } from "../../../shared/verify/check.ts";
import { type TypedDigest, typedDigest } from "../../../shared/verify/typed-digest.ts";
import { useSay } from "../words.ts";
import { ContrastLines } from "./ContrastLines.tsx";

/** What was typed from the reader's paper. */
export type Typed = Readonly<Record<AnchorKind, string>>;

/** The three numbers of the reader's paper; `findings` are what comes of comparing them, where there is a bag. */
export function OwnPaper({
  typed,
  onTyped,
  findings,
  verdict,
  onVerdict,
}: {
  typed: Typed;
  onTyped: (typed: Typed) => void;
  findings: Partial<Record<keyof Typed, Finding>>;
  /** The word that all comes to, where there is a bag. */
  verdict: Message | undefined;
  onVerdict: () => void;
}) {
  const say = useSay();
  return (
    <section id="paper">
      <h2>{say(message("page.paper.title", {}))}</h2>
      <p>{say(message("page.paper.hint", {}))}</p>
      {anchorKinds.map((which) => {
        const read = typedDigest(typed[which], which);
        const finding = findings[which];
        const { said, kind } = feedback(read, finding);
        return (
          <div className="field" key={which}>
            <label htmlFor={which}>{say(message(`page.paper.${which}`, {}))}</label>
            <textarea
              id={which}
              className="digest"
              rows={2}
              value={typed[which]}
              onChange={(event) => onTyped({ ...typed, [which]: event.currentTarget.value })}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={`${which}-said`}
            />
            <span id={`${which}-said`} className={`said ${kind}`} aria-live="polite">
              {say(said)}
              {read.state === "good" && finding?.contrast && <ContrastLines contrast={finding.contrast} />}
            </span>
          </div>
        );
      })}
      {verdict && (
        <p className="buttons">
          <button type="button" className="plain" onClick={onVerdict}>
            {say(message("page.paper.to-verdict", { verdict }))}
          </button>
        </p>
      )}
    </section>
  );
}

function feedback(read: TypedDigest, finding: Finding | undefined): { said: Message; kind: string } {
  switch (read.state) {
    case "empty":
      return { said: message("page.paper.empty", {}), kind: "quiet" };
    case "typing":
      return { said: read.why, kind: "quiet" };
    case "wrong":
      return { said: read.why, kind: "bad" };
    case "good":
      if (finding?.status === "pass") return { said: message("page.paper.same", {}), kind: "good" };
      if (finding?.status === "fail") return { said: finding.reason, kind: "bad" };
      return { said: message("page.paper.good", {}), kind: "quiet" };
  }
}
