import type { Composition } from "../../electron/services/compose.ts";
import { composeBeside } from "../../electron/services/sample-beside.ts";
import type { Push, Transport } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { succeeded } from "./outcome.ts";
import type { Hosted } from "./windows.ts";

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Both windows without a host between: what passes is what would be left of it on a wire. */
export function hostInProcess(
  dataFolder: string,
  ports: Composition["ports"] & object,
  log: Composition["log"] = ({ method, kind, frames }) => {
    throw new Error(`bug in ${method}: ${kind}\n${frames.join("\n")}`);
  },
): Hosted {
  const services = succeeded(composeBeside({ dataFolder, ports, log }));
  const transport = (role: WindowRole): Transport => ({
    call: async (request) => overTheWire(await services.dispatch(role, overTheWire(request))),
    subscribe: (onPush) => services.subscribe(role, (push: Push) => onPush(overTheWire(push))),
  });
  return { console: transport("console"), stage: transport("stage"), close: services.close };
}
