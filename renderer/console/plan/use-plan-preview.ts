import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanPreview } from "../../../shared/contract/answers.ts";
import type { Input } from "../../../shared/contract/rpc.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import type { EarlierList } from "../../../shared/windows/console-view.ts";
import { ask, useView } from "../client.ts";
import { askedOf, type EarlierTyped, earlierOf } from "../parts/EarlierLists.tsx";

type Asked = Omit<Input<"previewPlan">, "commandId" | "earlier">;

/** What a preview is of: anything else than this is not what is seen. */
interface Basis {
  readonly asked: string;
  readonly typed: EarlierTyped | undefined;
  readonly events: number | undefined;
}

interface PreviewState {
  /** Of the settings as they stand; nothing while it is being worked out, or was refused. */
  readonly preview: PlanPreview | undefined;
  readonly refusal: Message | undefined;
  readonly busy: boolean;
  /** Asks for it, where it is not worked out by itself. */
  readonly look: () => void;
}

/** Time for somebody who types a number, in milliseconds. */
const pause = 300;

/**
 * What settling would settle, worked out anew whenever settings or ledger change. Where lists that are sealed still have to be
 * opened for it, each attempt is on record and takes its time: then by a press only.
 */
export function usePlanPreview(
  asked: Asked,
  lists: readonly EarlierList[],
  typed: EarlierTyped,
): PreviewState {
  const { events } = useView();
  const sealed = askedOf(lists).length > 0;
  const words = JSON.stringify(asked);
  const [found, setFound] = useState<
    Basis & { readonly preview?: PlanPreview; readonly refusal?: Message }
  >();
  const [busy, setBusy] = useState(false);
  const last = useRef(0);

  const look = useCallback(async (basis: Basis, earlier: ReturnType<typeof earlierOf>) => {
    last.current += 1;
    const own = last.current;
    setBusy(true);
    const input = { commandId: crypto.randomUUID(), ...(JSON.parse(basis.asked) as Asked), ...earlier };
    const answer = await ask("previewPlan", input);
    // Another was asked for meanwhile.
    if (own !== last.current) return;
    setBusy(false);
    if (answer.ok) setFound({ ...basis, preview: answer.output });
    else
      setFound({
        ...basis,
        refusal: answer.error.code === "bug" ? message("console.plan.preview-failed", {}) : answer.error.said,
      });
  }, []);
  useEffect(() => {
    if (sealed) return undefined;
    const timer = setTimeout(() => void look({ asked: words, typed: undefined, events }, {}), pause);
    return () => clearTimeout(timer);
  }, [words, events, sealed, look]);

  const fresh =
    found?.asked === words && (sealed ? found.typed === typed : found.events === events) ? found : undefined;
  return {
    preview: fresh?.preview,
    refusal: fresh?.refusal,
    busy,
    look: () => void look({ asked: words, typed, events: undefined }, earlierOf(lists, typed)),
  };
}
