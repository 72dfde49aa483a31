import { useEffect, useState } from "react";
import type { TimelineLine } from "../../../shared/contract/answers.ts";
import { ask, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";

const perPage = 500;

/**
 * What the ledger says of the ceremony in view, oldest first: for facts the view does not carry (opinions, objections,
 * refusals to sign). Asked for again as the ledger grows; empty until it is here.
 */
export function useCourse(): readonly TimelineLine[] {
  const { events } = useView();
  const { id } = useCeremony();
  const [course, setCourse] = useState<readonly TimelineLine[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer ledger has more to say
  useEffect(() => {
    let stale = false;
    void courseOf(id).then((lines) => {
      if (!stale && lines) setCourse(lines);
    });
    return () => {
      stale = true;
    };
  }, [events, id]);
  return course;
}

/** All lines of a ceremony, page by page; nothing where the host does not answer. */
async function courseOf(ceremony: string): Promise<readonly TimelineLine[] | undefined> {
  const lines: TimelineLine[] = [];
  for (let total = 1; lines.length < total; ) {
    const page = await ask("timeline", { ceremony, from: lines.length, count: perPage });
    if (!page.ok || page.output.lines.length === 0) return page.ok ? lines : undefined;
    total = page.output.total;
    lines.push(...page.output.lines);
  }
  return lines;
}
