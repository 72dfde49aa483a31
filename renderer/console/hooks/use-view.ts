import type { ConsoleCeremony, ConsoleView } from "../../../shared/windows/console-view.ts";
import { useViewStore } from "../client.ts";

/** The host's last view. Only under `App`, which waits for the first one. */
export function useView(): ConsoleView {
  const view = useViewStore((state) => state.view);
  if (!view) throw new Error("no view yet");
  return view;
}

/** The open ceremony, if there is one. */
export function useOpenCeremony(): ConsoleCeremony | undefined {
  return useView().ceremony;
}

/** The open ceremony; only on pages that are shown with one: from the witnesses to the minutes. */
export function useCeremony(): ConsoleCeremony {
  const ceremony = useOpenCeremony();
  if (!ceremony) throw new Error("no ceremony is open");
  return ceremony;
}
