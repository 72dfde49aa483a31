import { useState } from "react";
import { message } from "../../../shared/text/text.ts";
import type { Check, Status } from "../../../shared/verify/check.ts";
import { useSay } from "../words.ts";
import { type Group, groupOf, groups } from "../work/groups.ts";
import { ContrastLines } from "./ContrastLines.tsx";

const marks: Readonly<Record<Status, string>> = { pass: "✓", fail: "✗", "not-possible": "–" };

/** Every check, by what a citizen would ask; a group that has a failure stands open. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section id="checks">
      <h2 id="checks-title" tabIndex={-1}>
        {say(message("page.checks.title", {}))}
      </h2>
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
        {checks.map(({ name, status: own, reason, contrast }) => (
          <li key={say(name)} data-check={name.key} data-status={own}>
            <Mark status={own} />
            <span className="name">{say(name)}</span>
            <span className="reason">
              {say(reason)}
              {contrast && <ContrastLines contrast={contrast} />}
            </span>
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
