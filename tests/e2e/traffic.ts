import type { Page } from "@playwright/test";

/** Everything a window received since it was opened, from whichever host; fonts and pictures left out. */
export type Traffic = () => Promise<string>;

/** Records from now on: pages, scripts, answers, every pushed view, and on the desktop what comes over IPC. */
export async function record(page: Page): Promise<Traffic> {
  const received: Promise<string>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    // A stream of events has no end to wait for: its events are heard below, one by one.
    if (/event-stream|font|image/.test(type)) return;
    received.push(
      response.text().then(
        (text) => text,
        // A page that was left takes its bodies along.
        () => "",
      ),
    );
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  devtools.on("Network.eventSourceMessageReceived", ({ data }) => received.push(Promise.resolve(data)));
  return async () => (await Promise.all(received)).join("\n");
}

/** On the desktop views come over IPC, which no network record holds: a second subscription hears the same pushes. */
export async function recordPushes(page: Page): Promise<Traffic> {
  const pushes: string[] = [];
  await page.exposeFunction("keepPush", (push: string) => pushes.push(push));
  await page.evaluate("window.mingqian.subscribe((push) => window.keepPush(JSON.stringify(push)))");
  return async () => pushes.join("\n");
}
