import { useContext, useEffect, useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { ask, useView, useViewStore } from "../client.ts";
import { CeremonyInView } from "./ceremony-in-view.ts";

/** The ceremony whose page is in view, else the open one, if there is one. */
export function useCeremonyIfAny(): ConsoleCeremony | undefined {
  const inView = useContext(CeremonyInView);
  const { ceremony } = useView();
  return inView ?? ceremony;
}

/** The ceremony in view; only on pages that are shown with one. */
export function useCeremony(): ConsoleCeremony {
  const ceremony = useCeremonyIfAny();
  if (!ceremony) throw new Error("no ceremony is in view");
  return ceremony;
}

/** Ceremonies that are over, as they were told last: turning back to one shows it at once. */
const known = new Map<string, { readonly revision: number; readonly ceremony: ConsoleCeremony }>();

interface Asked {
  readonly ceremony: ConsoleCeremony | undefined;
  readonly failed: Message | undefined;
}

/**
 * A ceremony by its id: out of the view where it is the open one, else asked for, and again as the ledger grows (its bag or a
 * print may come later). Nothing for an empty id.
 */
export function useCeremonyOf(id: string): Asked {
  const { ceremony: open } = useView();
  const revision = useViewStore((state) => state.revision);
  const [failed, setFailed] = useState<{ readonly of: string; readonly said: Message }>();
  const [, setArrived] = useState(0);
  const isOpen = id === "" || open?.id === id;
  useEffect(() => {
    if (isOpen || known.get(id)?.revision === revision) return;
    let stale = false;
    void ask("ceremony", { ceremony: id }).then((answer) => {
      if (answer.ok) known.set(id, { revision, ceremony: answer.output });
      if (stale) return;
      setFailed(answer.ok ? undefined : { of: id, said: answer.error.said });
      setArrived((times) => times + 1);
    });
    return () => {
      stale = true;
    };
  }, [id, isOpen, revision]);
  if (isOpen) return { ceremony: id === "" ? undefined : open, failed: undefined };
  return { ceremony: known.get(id)?.ceremony, failed: failed?.of === id ? failed.said : undefined };
}
