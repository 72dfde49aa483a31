import { useEffect, useState } from "react";
import type { TimelineLine } from "../../../shared/contract/answers.ts";
import { ask, useView } from "../client.ts";

const perPage = 500;

/**
 * What the ledger says of the open ceremony, oldest first: for facts the view does not carry (opinions, objections,
 * refusals to sign). Asked for again as the ledger grows; empty until it is here.
 */
export function useCourse(): readonly TimelineLine[] {
  const { events } = useView();
  const [course, setCourse] = useState<readonly TimelineLine[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer ledger has more to say
  useEffect(() => {
    let stale = false;
    void courseOfCeremony().then((lines) => {
      if (!stale && lines) setCourse(lines);
    });
    return () => {
      stale = true;
    };
  }, [events]);
  return course;
}

/** Lines since the ceremony was opened last, looked for from the newest page back; nothing where the host does not answer. */
async function courseOfCeremony(): Promise<readonly TimelineLine[] | undefined> {
  const first = await ask("timeline", { from: 0, count: 1 });
  if (!first.ok) return undefined;
  let lines: readonly TimelineLine[] = [];
  for (let from = first.output.total; from > 0 && openedAt(lines) < 0; ) {
    const count = Math.min(perPage, from);
    from -= count;
    const page = await ask("timeline", { from, count });
    if (!page.ok) return undefined;
    lines = [...page.output.lines, ...lines];
  }
  return lines.slice(Math.max(0, openedAt(lines)));
}

function openedAt(lines: readonly TimelineLine[]): number {
  return lines.findLastIndex(({ said }) => said.key === "ceremony.course.ceremony.opened");
}
