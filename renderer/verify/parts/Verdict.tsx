import { type Message, message } from "../../../shared/text/text.ts";
import type { Check } from "../../../shared/verify/check.ts";
import { verdict } from "../../../shared/verify/verdict.ts";
import { useSay } from "../words.ts";
import type { Checked } from "../work/check-given.ts";

/** What all checks come to, in one sentence and what it means; failures are named here already. */
export function Verdict({ checked, checks }: { checked: Checked; checks: readonly Check[] }) {
  const say = useSay();
  const { passed, failed, notPossible, anchor } = verdict(checks);
  const kind = anchor === "mismatch" ? "mismatch" : failed > 0 ? "failed" : anchor;
  const { "basis.csv": basis, "freeze.txt": freeze } = checked.case.contents;
  const title =
    kind === "failed"
      ? message("page.verdict.failed", { count: failed })
      : message(`page.verdict.${kind}`, {});
  return (
    <section id="verdict" aria-live="polite">
      <h2>{say(message("page.verdict.title", {}))}</h2>
      <div className={`verdict ${kind}`} data-verdict={kind}>
        {basis && freeze && (
          <p className="quiet">
            {say(message("page.verdict.of", { office: basis.office, ceremony: freeze.ceremony }))}
          </p>
        )}
        <p className="title">{say(title)}</p>
        <p>{say(saysOf(kind, checked))}</p>
        {freeze?.ceremony.startsWith("REHEARSAL-") && <p>{say(message("page.verdict.rehearsal", {}))}</p>}
        {failed > 0 && (
          <ul>
            {checks
              .filter(({ status }) => status === "fail")
              .map(({ name, reason }) => (
                <li key={say(name)}>
                  <strong>{say(name)}</strong> <span className="reason">{say(reason)}</span>
                </li>
              ))}
          </ul>
        )}
        <p className="quiet">
          {say(message("page.verdict.counts", { checks: checks.length, passed, failed, notPossible }))}
        </p>
      </div>
    </section>
  );
}

function saysOf(
  kind: "anchored" | "unanchored" | "mismatch" | "failed",
  { case: c, again }: Checked,
): Message {
  if (kind !== "anchored") return message(`page.verdict.${kind}-says`, {});
  if (c.contents["close.txt"]?.state === "void") return message("page.verdict.void-says", {});
  return again ? message("page.verdict.anchored-says", {}) : message("page.verdict.not-drawn-says", {});
}
