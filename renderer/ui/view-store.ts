import { create, type StoreApi, type UseBoundStore } from "zustand";
import type { Client } from "../../shared/contract/client.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";

/** The window's whole state of the ceremony: the last view, its revision, whether the host answers, and whether it never will again. */
export interface ViewState<View> {
  readonly revision: number;
  readonly view: View | undefined;
  readonly connected: boolean;
  readonly ended: boolean;
}

/** A store that holds the host's last view; an older revision never replaces a newer one. */
export function createViewStore<View extends ConsoleView | StageView>(
  client: Client<View>,
): UseBoundStore<StoreApi<ViewState<View>>> {
  const store = create<ViewState<View>>(() => ({
    revision: -1,
    view: undefined,
    connected: false,
    ended: false,
  }));
  client.subscribe(
    ({ revision, view }) => {
      // The display can change without an event of the ceremony: an equal revision replaces too.
      if (revision >= store.getState().revision) store.setState({ revision, view, connected: true });
    },
    (how) => store.setState({ connected: false, ended: how === "ended" }),
  );
  return store;
}
