import type { AskPeer } from "../../electron/hosts/browser/peer.ts";
import { serveWindows } from "../../electron/hosts/browser/serve.ts";
import { compose } from "../../electron/services/compose.ts";
import type { Transport } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { contractSuite } from "../support/contract-suite.ts";
import { succeeded } from "../support/outcome.ts";
import type { OpenHost } from "../support/windows.ts";
import { openEvents } from "./event-stream.ts";
import { ask, enter, ownHead, replyOf } from "./http.ts";
import { builtWindows } from "./windows-fixture.ts";

const onBug = (error: unknown): never => {
  throw new Error("a bug in the host", { cause: error });
};

/** Both windows as a browser would have them, over real HTTP. */
const overHttp: OpenHost = async (dataFolder, ports) => {
  const services = succeeded(compose({ dataFolder, ports, log: onBug }));
  // Every call here comes on a connection of its own, as no browser's does: asking whose it is would outlast what it is to meet.
  const askPeer: AskPeer = async () => "own";
  const served = { windows: builtWindows(), port: 0, onBug, askPeer };
  const host = succeeded(await serveWindows(services, served));
  const transport = async (role: WindowRole): Promise<Transport> => {
    const cookie = await enter(host.address(role));
    const headers = ownHead(role, host.port, cookie);
    return {
      call: async (request) =>
        replyOf(
          await ask(host.port, { path: "/rpc", method: "POST", headers, body: JSON.stringify(request) }),
        ),
      subscribe: (onPush, onLost) => {
        const opening = openEvents(role, host.port, cookie);
        void opening
          .then(async ({ next }) => {
            for (;;) onPush(await next());
          })
          .catch(onLost);
        return () => void opening.then(({ close }) => close());
      },
    };
  };
  return {
    console: await transport("console"),
    stage: await transport("stage"),
    close: async () => {
      await host.close();
      services.close();
    },
  };
};

contractSuite("over HTTP", overHttp);
