import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import type { Ports } from "../../electron/services/ledger/ports.ts";
import type { ConsoleCommand } from "../../shared/commands.ts";
import {
  type Answer,
  type Client,
  createClient,
  type Failure,
  type Push,
  type Transport,
} from "../../shared/contract/client.ts";
import type { Input, MethodName } from "../../shared/contract/rpc.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import type { Screen, ShownStep, StageView } from "../../shared/windows/stage-view.ts";

/** Both windows of a host over a data folder, as far as the contract goes. */
export interface Hosted {
  readonly console: Transport;
  readonly stage: Transport;
  readonly close: () => void | Promise<void>;
}

/** Starts a host over a data folder, with these ports. */
export type OpenHost = (dataFolder: string, ports: Partial<Ports>) => Hosted | Promise<Hosted>;

/** A window that keeps everything it was pushed. */
export interface Window<View extends ConsoleView | StageView> {
  readonly client: Client<View>;
  readonly pushes: readonly Push<View>[];
  readonly last: () => Push<View>;
  /** Resolves with the first push that is so, those that have come included. */
  readonly until: (so: (push: Push<View>) => boolean) => Promise<Push<View>>;
}

export function openWindow<View extends ConsoleView | StageView>(transport: Transport): Window<View> {
  const client = createClient<View>(transport);
  const pushes: Push<View>[] = [];
  const waiting = new Set<(push: Push<View>) => void>();
  client.subscribe(
    (push) => {
      pushes.push(push);
      for (const told of [...waiting]) told(push);
    },
    () => {},
  );
  const last = () => {
    const push = pushes.at(-1);
    if (!push) throw new Error("nothing was pushed yet");
    return push;
  };
  const until: Window<View>["until"] = (so) => {
    const known = pushes.findLast(so);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => {
      const told = (push: Push<View>) => {
        if (!so(push)) return;
        waiting.delete(told);
        resolve(push);
      };
      waiting.add(told);
    });
  };
  return { client, pushes, last, until };
}

type Changing = { [M in MethodName]: Input<M> extends { expectedRevision: number } ? M : never }[MethodName];
type Asked<M extends Changing> = Omit<Input<M>, "commandId" | "expectedRevision">;

/** The officer at the console: asks in the revision that is seen, and goes on when both windows show what came of it. */
export interface Officer {
  readonly console: Window<ConsoleView>;
  readonly stage: Window<StageView>;
  readonly change: <M extends Changing>(method: M, asked: Asked<M>) => Promise<Answer<M>>;
  /** A command that must succeed; gives the console's view after it. */
  readonly execute: (command: ConsoleCommand) => Promise<ConsoleView>;
  /** A command that must be refused; gives the failure. */
  readonly refused: (command: ConsoleCommand) => Promise<Failure>;
}

/** Says for the stage, as its page does, that what it was told last has stood on the screen for its time. */
export async function acknowledge({ client, last }: Window<StageView>): Promise<void> {
  const { ceremony, screen } = last().view;
  const step = shownOn(screen);
  const said = step && { step: { ceremony, ...step, left: 0 } };
  await client.call("showing", { window: "d".repeat(32), ...said });
}

/** What a screen says that it shows. */
function shownOn(screen: Screen): ShownStep | undefined {
  switch (screen.kind) {
    case "draw":
      return screen.step;
    case "teams":
      return { draw: "JC", scene: "reveal", page: screen.at };
    case "result":
      return { scene: "result", page: screen.at };
    default:
      return undefined;
  }
}

/**
 * A stage beside the console that a test looks at: says that it is there until the test is over, and of a step that it was
 * shown only when `acknowledge` is called; with `at once` of every step as soon as it is told it.
 */
export function standIn(stage: Window<StageView>, atOnce?: "at once"): { readonly stop: () => void } {
  const say = () =>
    void (atOnce ? acknowledge(stage) : stage.client.call("showing", { window: "d".repeat(32) }));
  say();
  const timer = setInterval(say, 200);
  const stop = () => clearInterval(timer);
  onTestFinished(stop);
  return { stop };
}

/** @param newId of each change; entropy comes of it, so that ids which repeat give the same draw once more */
export function officer(
  { console, stage }: Pick<Hosted, "console" | "stage">,
  newId: () => string = randomUUID,
): Officer {
  const windows = { console: openWindow<ConsoleView>(console), stage: openWindow<StageView>(stage) };
  const change: Officer["change"] = async (method, asked) => {
    if (JSON.stringify(asked).includes('"type":"advance"')) await acknowledge(windows.stage);
    const { revision: expectedRevision } = await windows.console.until(() => true);
    const last = windows.console.last().revision;
    const identified = method === "importSample" ? {} : { commandId: newId() };
    const input = { ...asked, ...identified, expectedRevision: Math.max(expectedRevision, last) };
    const answer = await windows.console.client.call(method, input as never);
    if (answer.ok) {
      const { revision } = answer.output as { revision: number };
      const there = (push: Push) => push.revision >= revision;
      await Promise.all([windows.console.until(there), windows.stage.until(there)]);
    }
    return answer;
  };
  return {
    ...windows,
    change,
    execute: async (command) => {
      const answer = await change("execute", { command });
      if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.error)}`);
      return windows.console.last().view;
    },
    refused: async (command) => {
      const answer = await change("execute", { command });
      if (answer.ok) throw new Error(`${command.type} was carried out`);
      return answer.error;
    },
  };
}
