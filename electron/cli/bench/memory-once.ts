import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { createClient } from "../../../shared/contract/client.ts";
import type { Input, MethodName, OutputOf } from "../../../shared/contract/rpc.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { compose } from "../../services/compose.ts";

const size = (): number =>
  Math.round(Number(/^Pss:\s+(\d+)/m.exec(readFileSync("/proc/self/smaps_rollup", "utf8"))?.[1]) / 1024);

/** `memory-once.ts FOLDER`: imports a list, given in base64, into a new ledger and prints its size (PSS, MiB) as JSON. */
async function once(folder: string): Promise<void> {
  const services = compose({
    dataFolder: folder,
    log: ({ method, kind }) => process.stderr.write(`a bug in ${method}: ${kind}\n`),
  });
  if (!services.ok) throw new Error(services.refusal.key);
  const { dispatch, subscribe, close } = services.value;
  let revision = 0;
  const client = createClient<ConsoleView>({
    call: (request) => dispatch("console", request),
    subscribe: (onPush) => subscribe("console", onPush),
  });
  client.subscribe(
    (push) => {
      revision = push.revision;
    },
    () => {},
  );
  const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<OutputOf<M>> => {
    const answer = await client.call(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.error.said.key}`);
    return answer.output;
  };
  const now = () => ({ commandId: randomUUID(), expectedRevision: revision });
  const office = {
    type: "configure-office",
    office: "示例市生态环境局",
    code: "DEMO",
    level: "city",
  } as const;
  await ask("execute", { ...now(), command: office });
  const before = size();
  const { preview } = await ask("previewImport", {
    list: "general",
    reading: randomUUID(),
    name: "g.xlsx",
    bytes: await text(process.stdin),
  });
  const most = size();
  await ask("acceptImport", { ...now(), preview });
  process.stdout.write(`${JSON.stringify({ before, most, after: size() })}\n`);
  close();
}

const [, , folder = ""] = process.argv;
await once(folder);
