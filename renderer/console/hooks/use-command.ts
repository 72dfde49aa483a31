import type { ConsoleCommand } from "../../../shared/contract/commands.ts";
import type { Message } from "../../../shared/text/text.ts";
import { useMethod } from "./use-method.ts";

export interface CommandRunner {
  /** Whether it was carried out; false also for a press while one is running. */
  readonly run: (command: ConsoleCommand) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Message | undefined;
  readonly dismiss: () => void;
}

/** Commands of the ceremony, as buttons and forms give them. Show `refusal` beside the button with `Refusal`. */
export function useCommand(): CommandRunner {
  const { run, ...rest } = useMethod("execute");
  return { ...rest, run: async (command) => (await run({ command })) !== undefined };
}
