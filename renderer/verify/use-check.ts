import { useCallback, useRef, useState } from "react";
import { type Message, message } from "../../shared/text/text.ts";
import type { Given } from "./read/given.ts";
import { type Checked, checkGiven, type Progress } from "./work/check-given.ts";

/** How far the page is with what it was given. */
export type Work =
  | { readonly at: "waiting" }
  | { readonly at: "working"; readonly progress: Progress }
  | { readonly at: "refused"; readonly refusal: Message }
  | { readonly at: "done"; readonly name: string; readonly number: number; readonly checked: Checked };

/** Checks what is given, and again when opened lists are added; what is given next takes the place of what is being read. */
export function useCheck() {
  const [work, setWork] = useState<Work>({ at: "waiting" });
  const [opened, setOpened] = useState<readonly File[]>([]);
  const last = useRef<{ given?: Given; opened: readonly File[]; number: number }>({ opened: [], number: 0 });

  const start = useCallback(async (coming: Promise<Given | undefined>) => {
    last.current.number += 1;
    const { number } = last.current;
    const show = (next: Work) => {
      if (number === last.current.number) setWork(next);
    };
    // At once: what was found of the last one must not be taken for this one's.
    show({ at: "working", progress: { doing: message("page.progress.opening", {}), part: 0 } });
    try {
      const given = await coming;
      if (number !== last.current.number) return;
      if (!given) return show({ at: "refused", refusal: message("page.give.nothing", {}) });
      last.current.given = given;
      const checked = await checkGiven(given, last.current.opened, (progress) =>
        show({ at: "working", progress }),
      );
      if (checked.ok) show({ at: "done", name: given.name, number, checked: checked.value });
      else show({ at: "refused", refusal: checked.refusal });
    } catch (error) {
      // A bug, or a browser out of memory: a page that says nothing would be taken for one that found nothing.
      show({ at: "refused", refusal: message("page.refused.bug", { why: String(error) }) });
    }
  }, []);

  const open = useCallback(
    (files: readonly File[]) => {
      last.current.opened = files;
      setOpened(files);
      const { given } = last.current;
      if (given) void start(Promise.resolve(given));
    },
    [start],
  );
  return { work, opened, give: start, open };
}
