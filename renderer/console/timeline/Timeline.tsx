import { Group, Text, Title } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";
import type { Slip } from "../../../shared/ceremony/reveal.ts";
import type { TimelineLine } from "../../../shared/contract/answers.ts";
import type { Message } from "../../../shared/text/text.ts";
import { readingsShown } from "../ceremony/reveal/slip-state.ts";
import { ask, useView } from "../client.ts";
import { useCeremonyIfAny } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { type ListPage, useLongList } from "../hooks/use-long-list.ts";
import classes from "./Timeline.module.css";

/** The host counts from the oldest line; here the newest stands first. */
async function fetchPage(ceremony: string, from: number, count: number): Promise<ListPage<TimelineLine>> {
  const oldest = await ask("timeline", { ceremony, from: 0, count: 1 });
  if (!oldest.ok) return { ok: false, said: oldest.error.said };
  const { total } = oldest.output;
  const to = Math.max(0, total - from);
  const start = Math.max(0, to - count);
  if (to === start) return { ok: true, total, rows: [] };
  const answer = await ask("timeline", { ceremony, from: start, count: to - start });
  return answer.ok
    ? { ok: true, total, rows: answer.output.lines.toReversed() }
    : { ok: false, said: answer.error.said };
}

/** What the ledger says of the ceremony in view, in words, newest first, as it grows. */
export function Timeline() {
  const { t, say } = useLanguage();
  const { events } = useView();
  const ceremony = useCeremonyIfAny();
  const id = ceremony?.id ?? "";
  const fetched = useCallback((from: number, count: number) => fetchPage(id, from, count), [id]);
  const { total, loaded, row, want, failed } = useLongList(`timeline ${id} ${events}`, fetched);
  const scroll = useRef<HTMLDivElement>(null);
  const getItemKey = useCallback((index: number) => total - index, [total]);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 44,
    // Newest first: an entry keeps its height by its place from the oldest, which does not change.
    getItemKey,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index;
  const last = items.at(-1)?.index;
  useEffect(() => {
    if (first !== undefined && last !== undefined) want(first, last);
  }, [first, last, want]);
  return (
    <div className={classes["timeline"] ?? ""}>
      <Group justify="space-between" mb={4}>
        <Title order={2} fz="md" id="timeline">
          {t("console.timeline")}
        </Title>
        {total > 0 && (
          <Text fz="xs" c="dimmed">
            {t("console.timeline.count", { count: total })}
          </Text>
        )}
      </Group>
      {id !== "" && (
        <Text fz="xs" c="dimmed" mb={4} style={{ overflowWrap: "anywhere" }}>
          {id}
        </Text>
      )}
      {failed && <Text fz="xs">{say(failed)}</Text>}
      {loaded && !failed && total === 0 && (
        <Text fz="sm" c="dimmed">
          {t(id === "" ? "console.timeline.none" : "console.timeline.empty")}
        </Text>
      )}
      <section
        ref={scroll}
        className={classes["scroll"] ?? ""}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="timeline"
      >
        <ol style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const line = row(index);
            return (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line ? (
                  <>
                    <time dateTime={line.at}>{clockOf(line.at)}</time>
                    <span>
                      {say(covered(line.said, ceremony?.slips ?? []))}
                      {line.text !== "" && <q>{line.text}</q>}
                    </span>
                  </>
                ) : (
                  <span>{t("console.timeline.unseen")}</span>
                )}
              </li>
            );
          })}
        </ol>
      </section>
    </div>
  );
}

/** A reading stays covered here too while somebody has still to read that slip. */
function covered(said: Message, slips: readonly Slip[]): Message {
  const slip = slips[Number(said.values["slip"]) - 1];
  if (said.key !== "ceremony.course.slip.read" || !slip || readingsShown(slip)) return said;
  return { ...said, values: { ...said.values, digits: "●".repeat(12) } };
}

/** `2026-12-25T09:30:05+08:00` as `12-25 09:30:05`. */
function clockOf(at: string): string {
  return `${at.slice(5, 10)} ${at.slice(11, 19)}`;
}
