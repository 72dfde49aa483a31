import { create } from "zustand";

/** What the next step would do, as the page in view offers it. */
export interface NextStep {
  /** In the console's language: what a press will do. */
  readonly label: string;
  /** Why a press would do nothing; empty where the way is free. */
  readonly blocked: string;
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

/** Takes the step that is offered, if its way is free. */
export function takeNextStep(): void {
  const { step } = useNextStore.getState();
  if (step && step.blocked === "" && !step.busy) step.run();
}
