import { expect, type Page } from "@playwright/test";
import type { Reply } from "../../shared/contract/client.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";

/** The words the room reads, as they stand on the screen. */
export const wordsOf = (stage: Page): Promise<string> => stage.evaluate("document.body.innerText");

/** The 64 hex digits that come to stand under a label on the stage, as a witness would write them down. */
export async function digestUnder(stage: Page, label: string): Promise<string> {
  let digest: string | undefined;
  await expect
    .poll(async () => {
      const words = await wordsOf(stage);
      const after = words.includes(label) ? words.slice(words.indexOf(label)) : "";
      digest = /(?:[0-9a-f]{8}\s+){7}[0-9a-f]{8}/.exec(after)?.[0].replace(/\s/g, "");
      return digest;
    }, `a digest under “${label}”`)
    .toBeDefined();
  return digest ?? "";
}

/** Calls a method of the contract as the window itself does, in whichever host. */
export async function call(page: Page, method: string, input: unknown): Promise<Reply> {
  const request = JSON.stringify({ id: "test", method, input });
  return page.evaluate(`(async () => {
    const request = ${request};
    if (window.mingqian) return window.mingqian.call(request);
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/rpc", { method: "POST", headers, body: JSON.stringify(request) });
    return answer.json();
  })()`);
}

/** The id of the open ceremony. */
export async function openIn(console: Page): Promise<string> {
  const reply = await call(console, "view", {});
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return (reply.output as ConsoleView).ceremony?.id ?? "";
}

/** Every name and code of the register: nowhere to be seen once it is frozen. Read off the console's own lists. */
export async function registerWords(console: Page): Promise<readonly string[]> {
  const words = new Set<string>();
  for (const list of ["key", "general", "special", "inspectors"]) {
    for (let from = 0, total = 1; from < total; from += 500) {
      const reply = await call(console, "rows", { list, search: "", from, count: 500 });
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      const page = reply.output as { total: number; columns: string[]; rows: string[][] };
      total = page.total;
      const telling = ["name", "id", "credit-code", "address", "certificate"].map((column) =>
        page.columns.indexOf(column),
      );
      for (const row of page.rows)
        for (const column of telling) if (column >= 0 && row[column]) words.add(row[column]);
    }
  }
  return [...words];
}

/** Which of the words occur in a text. */
export const wordsIn = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => text.includes(word));
