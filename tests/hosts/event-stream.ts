import { type IncomingMessage, request } from "node:http";
import type { Push } from "../../shared/contract/client.ts";
import type { WindowRole } from "../../shared/contract/method.ts";
import { hostOf } from "./http.ts";

/** A window's open line to its host: the views one by one as they come. */
export interface EventStream {
  readonly response: IncomingMessage;
  readonly next: () => Promise<Push>;
  readonly close: () => void;
}

/** Opens `/events` as a window does. */
export function openEvents(role: WindowRole, port: number, cookie: string): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const headers = { host: hostOf(role, port), cookie, "sec-fetch-site": "same-origin" };
    const asking = request({ host: "127.0.0.1", port, path: "/events", headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`no events: ${response.statusCode}`));
      const messages = read(response);
      resolve({
        response,
        next: async () => {
          const { value, done } = await messages.next();
          if (done) throw new Error("the host ended the line");
          return value;
        },
        close: () => asking.destroy(),
      });
    });
    asking.on("error", reject);
    asking.end();
  });
}

async function* read(response: IncomingMessage): AsyncGenerator<Push, void> {
  let text = "";
  for await (const part of response.setEncoding("utf8")) {
    text += part;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const data = text
        .slice(0, end)
        .split("\n")
        .find((line) => line.startsWith("data: "));
      text = text.slice(end + 2);
      if (data) yield JSON.parse(data.slice(6)) as Push;
    }
  }
}
