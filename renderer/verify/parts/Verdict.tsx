import { type RefObject, useId } from "react";
import { type Message, message } from "../../../shared/text/text.ts";
import type { AnchorKind } from "../../../shared/verify/anchor-kinds.ts";
import { type Check, verdict } from "../../../shared/verify/check.ts";
import type { Standing } from "../../../shared/verify/standing.ts";
import { useSay } from "../words.ts";
import type { Checked } from "../work/check-given.ts";
import type { Headline } from "../work/headline.ts";
import { ContrastLines } from "./ContrastLines.tsx";

/** What all checks come to, in one word and what it means; failures are named here already. `word` is what comes into focus. */
export function Verdict({
  checked,
  checks,
  headline,
  unread,
  isSlipAbsent,
  word,
}: {
  checked: Checked;
  checks: readonly Check[];
  headline: Headline;
  /** The numbers in whose fields something stands that could not be compared. */
  unread: readonly AnchorKind[];
  /** Whether a witness's own slip was looked for and is not in the seed. */
  isSlipAbsent: boolean;
  word: RefObject<HTMLParagraphElement | null>;
}) {
  const say = useSay();
  const { passed, failed, notPossible } = verdict(checks);
  const { kind, title, says, standing } = headline;
  const { "basis.csv": basis, "freeze.txt": freeze } = checked.case.contents;
  return (
    <section id="verdict">
      <h2>{say(message("page.verdict.title", {}))}</h2>
      <div className={`verdict ${kind}`} data-verdict={kind} data-ending={standing.ending}>
        {basis && freeze && (
          <p className="quiet">
            {say(message("page.verdict.of", { office: basis.office, ceremony: freeze.ceremony }))}
          </p>
        )}
        <p className="title" ref={word} tabIndex={-1} aria-live="polite">
          {say(title)}
        </p>
        <p>{say(says)}</p>
        {unread.length > 0 && (
          <p className="mind">
            <strong>
              {say(
                message("page.verdict.unread", {
                  numbers: unread.map((kind) => message(`verify.number.${kind}`, {})),
                }),
              )}
            </strong>
          </p>
        )}
        {isSlipAbsent && (
          <p className="mind">
            <strong>{say(message("page.verdict.slip-absent", {}))}</strong>
          </p>
        )}
        {freeze?.ceremony.startsWith("REHEARSAL-") && <p>{say(message("page.verdict.rehearsal", {}))}</p>}
        {failed > 0 && <Failures checks={checks} />}
        <p className="quiet">
          {say(message("page.verdict.counts", { checks: checks.length, passed, failed, notPossible }))}
        </p>
        <p className="buttons">
          {(kind === "unanchored" || kind === "partly" || standing.misplaced) && (
            <Go label={message("page.verdict.to-paper", {})} to={firstOpen(standing)} />
          )}
          <Go label={message("page.verdict.to-checks", {})} to="checks-title" />
        </p>
      </div>
      <Anchored standing={standing} />
    </section>
  );
}

function Failures({ checks }: { checks: readonly Check[] }) {
  const say = useSay();
  return (
    <ul>
      {checks
        .filter(({ status }) => status === "fail")
        .map(({ name, reason, contrast }) => (
          <li key={say(name)}>
            <strong>{say(name)}</strong> <span className="reason">{say(reason)}</span>
            {contrast && <ContrastLines contrast={contrast} />}
          </li>
        ))}
    </ul>
  );
}

/** The field that is to be filled in next. */
function firstOpen({ anchors }: Standing): string {
  const open =
    anchors.find(({ state }) => state === "misplaced") ?? anchors.find(({ state }) => state === "not-given");
  return open?.kind ?? "freeze";
}

/** Leads to another part of the page: a page from disk has no addresses of its own to follow. */
function Go({ label, to }: { label: Message; to: string }) {
  const say = useSay();
  const go = () => {
    const element = document.getElementById(to);
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="plain" onClick={go}>
      {say(label)}
    </button>
  );
}

/** What each number anchors, and what none of them reaches. */
function Anchored({ standing: { anchors, beyond } }: { standing: Standing }) {
  const say = useSay();
  const title = useId();
  if (anchors.length === 0) return null;
  return (
    <div className="card standing">
      <h3 id={title}>{say(message("page.standing.title", {}))}</h3>
      <table aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{say(message("page.standing.number", {}))}</th>
            <th scope="col">{say(message("page.standing.state", {}))}</th>
            <th scope="col">{say(message("page.standing.what", {}))}</th>
          </tr>
        </thead>
        <tbody>
          {anchors.map(({ kind, state, what }) => (
            <tr key={kind} data-anchor={kind} data-state={state}>
              <th scope="row">{say(message(`page.paper.${kind}`, {}))}</th>
              <td className={`state ${state}`}>{say(message(`verify.state.${state}`, {}))}</td>
              <td>{say(what)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {beyond.length > 0 && (
        <>
          <h3>{say(message("page.beyond.title", {}))}</h3>
          <ul className="beyond">
            {beyond.map((what) => (
              <li key={what.key}>{say(what)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
