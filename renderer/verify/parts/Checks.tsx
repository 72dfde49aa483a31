import { useState } from "react";
import { type Message, message } from "../../../shared/text/text.ts";
import { type Check, type Status, verdict } from "../../../shared/verify/check.ts";
import { useSay } from "../words.ts";
import type { Checked } from "../work/check-given.ts";
import { type Group, groupOf, groups } from "../work/groups.ts";

const marks: Readonly<Record<Status, string>> = { pass: "✓", fail: "✗", "not-possible": "–" };

/** Every check, by what a citizen would ask; a group that has a failure stands open. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section id="checks">
      <h2>{say(message("page.checks.title", {}))}</h2>
      <button type="button" className="plain" onClick={() => setIsOpen(!isOpen)}>
        {say(isOpen ? message("page.checks.close", {}) : message("page.checks.open", {}))}
      </button>
      {groups.map((group) => (
        <OneGroup
          key={`${group}${isOpen}`}
          group={group}
          checks={checks.filter(({ name }) => groupOf(name) === group)}
          isOpen={isOpen}
        />
      ))}
    </section>
  );
}

function OneGroup({ group, checks, isOpen }: { group: Group; checks: readonly Check[]; isOpen: boolean }) {
  const say = useSay();
  const count = (status: Status) => checks.filter((check) => check.status === status).length;
  const [passed, failed, notPossible] = [count("pass"), count("fail"), count("not-possible")];
  if (checks.length === 0) return null;
  // One check of six that has nothing to look at must not stand for the others.
  const isMostlyDone = passed > notPossible;
  const status: Status = failed > 0 ? "fail" : isMostlyDone ? "pass" : "not-possible";
  return (
    <details className="group" data-group={group} open={isOpen || failed > 0}>
      <summary>
        <Mark status={status} />
        <strong>{say(message(`page.group.${group}`, {}))}</strong>{" "}
        <span className="quiet">{say(message("page.checks.counts", { passed, failed, notPossible }))}</span>
        <p>{say(message(`page.group.${group}-says`, {}))}</p>
      </summary>
      <ul>
        {checks.map(({ name, status: own, reason }) => (
          <li key={say(name)} data-check={name.key} data-status={own}>
            <Mark status={own} />
            <span className="name">{say(name)}</span>
            <span className="reason">{say(reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Mark({ status }: { status: Status }) {
  const say = useSay();
  return (
    <span className={`status ${status}`} role="img" aria-label={say(message(`verify.status.${status}`, {}))}>
      {marks[status]}
    </span>
  );
}

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
  kind: "anchored" | "partly" | "unanchored" | "mismatch" | "failed",
  { case: c, again }: Checked,
): Message {
  if (kind !== "anchored") return message(`page.verdict.${kind}-says`, {});
  if (c.contents["close.txt"]?.state === "void") return message("page.verdict.void-says", {});
  return again ? message("page.verdict.anchored-says", {}) : message("page.verdict.not-drawn-says", {});
}
