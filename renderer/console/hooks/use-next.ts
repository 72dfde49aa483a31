import { useLayoutEffect } from "react";
import { create } from "zustand";

/**
 * Offers the page's next step to the bar at the foot and to the keys; nothing while there is none. Before the page is
 * painted: where a button is seen to be free, a key pressed at that instant is not lost.
 */
export function useNext(step: NextStep | undefined): void {
  useLayoutEffect(() => {
    useNextStore.setState({ step });
  });
  useLayoutEffect(() => () => useNextStore.setState({ step: undefined }), []);
}

/** What the next step would do, as the page in view offers it. */
interface NextStep {
  /** In the console's language: what a press will do. */
  readonly label: string;
  /** Why a press would do nothing; empty where the way is free. */
  readonly blocked: string;
  /** The reason counts seconds: it is not read aloud at each of them. */
  readonly counting?: boolean;
  readonly busy: boolean;
  readonly run: () => void;
}

interface NextState {
  /** Keys and the presenter remote act only when the console is armed. */
  readonly armed: boolean;
  readonly step: NextStep | undefined;
}

export const useNextStore = create<NextState>(() => ({ armed: false, step: undefined }));

export const arm = (armed: boolean): void => useNextStore.setState({ armed });

/** Takes the step that is offered, if its way is free; gives why it is not. A press that does nothing is not kept for later. */
export function takeNextStep(): string {
  const { step } = useNextStore.getState();
  if (step && step.blocked === "" && !step.busy) step.run();
  return step?.blocked ?? "";
}

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Whether a key means "next": N, or PageDown as a presenter remote sends it. Never while a field or the help has the focus, or a
 * dialogue is open, nor for a key that is held down: typing must not move a ceremony.
 */
export function nextKey(event: KeyboardEvent): boolean {
  if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return false;
  if (event.key !== "PageDown" && event.key !== "n" && event.key !== "N") return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const focused = document.activeElement;
  // PageDown turns the help that is read.
  if (focused?.closest("[data-reading]")) return false;
  return focused === null || !focused.matches(fields) || isSwitch(focused);
}

/** Whether a key reloads the window, as a browser reads it: F5, Ctrl+R or ⌘R, with or without Shift. */
export const reloadKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "F5" || ((ctrlKey || metaKey) && key.toLowerCase() === "r");

/** A switch or a tick box takes no letters: the focus stays on the arming switch after it was pressed. */
function isSwitch(element: Element): boolean {
  return element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
}
