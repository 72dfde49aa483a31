import { useCallback, useEffect, useRef, useState } from "react";
import type { Message } from "../../../shared/text/text.ts";

/** What one call brings: rows from a place on, and how many there are in all. */
export type ListPage<Row> =
  | { readonly ok: true; readonly total: number; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly said: Message };

interface LongList<Row> {
  /** How many rows there are; 0 until the first answer. */
  readonly total: number;
  readonly loaded: boolean;
  readonly row: (index: number) => Row | undefined;
  /** Asks for the pages of rows that are in view and not here yet. */
  readonly want: (first: number, last: number) => void;
  readonly failed: Message | undefined;
}

/** The rows of one list that have come, and the pages that are on their way. */
interface Held<Row> {
  readonly key: string;
  readonly pages: Map<number, readonly Row[]>;
  readonly asked: Set<number>;
}

interface Shown<Row> {
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  readonly total: number;
  readonly loaded: boolean;
  readonly failed: Message | undefined;
}

const perPage = 200;
/** Milliseconds: a page that only flies by under a dragged scroll bar is not asked for. */
const settledAfter = 50;

/**
 * Rows of a long list, fetched by pages of 200 as they come into view. Another `key` is another list; the old one
 * stays in view until the first page of the new one is here.
 */
export function useLongList<Row>(
  key: string,
  fetchPage: (from: number, count: number) => Promise<ListPage<Row>>,
): LongList<Row> {
  const [shown, setShown] = useState<Shown<Row>>({
    pages: new Map(),
    total: 0,
    loaded: false,
    failed: undefined,
  });
  const held = useRef<Held<Row>>({ key: "", pages: new Map(), asked: new Set() });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fetcher = useRef(fetchPage);
  useEffect(() => {
    fetcher.current = fetchPage;
  });

  const load = useCallback(async (page: number) => {
    const now = held.current;
    if (now.asked.has(page)) return;
    now.asked.add(page);
    const answer = await fetcher.current(page * perPage, perPage);
    // The list in view may have become another one meanwhile.
    if (held.current !== now) return;
    if (!answer.ok) {
      now.asked.delete(page);
      setShown((before) => ({ ...before, loaded: true, failed: answer.said }));
      return;
    }
    now.pages.set(page, answer.rows);
    setShown({ pages: now.pages, total: answer.total, loaded: true, failed: undefined });
  }, []);

  useEffect(() => {
    held.current = { key, pages: new Map(), asked: new Set() };
    void load(0);
    return () => clearTimeout(timer.current);
  }, [key, load]);

  const want = useCallback(
    (first: number, last: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        for (let page = Math.floor(first / perPage); page <= Math.floor(last / perPage); page++)
          void load(page);
      }, settledAfter);
    },
    [load],
  );

  const { pages, ...rest } = shown;
  return { ...rest, want, row: (index) => pages.get(Math.floor(index / perPage))?.[index % perPage] };
}
