import { expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { minutes } from "../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../shared/papers/pre-draw-sheet.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony } from "../support/small-office.ts";

/** Fewer inspectors in post than the list marks: a quota that is lower by it is printed with what it would be by the list. */

test("sheet and minutes say which quota is lower, and by how many", async () => {
  // Six on the list: 1.25 times two is 3, of six 8.
  const held = hold({ script: { inPost: 2 } });
  await held.until("freeze");
  const zh = "计算所用在编在岗人数为2人，少于名录标明的6人，抽取数因此变小：一般排污单位为3家，按名单为8家。";
  expect(JSON.stringify(preDrawSheet(record(held.service, ceremony)))).toContain(zh);
  await held.until("minutes");
  expect(JSON.stringify(minutes(record(held.service, ceremony)))).toContain(zh);
  expect(JSON.stringify(minutes(record(held.service, ceremony), "en"))).toContain(
    "fewer than the 6 that the list marks, and are lower by it: General 3, by the list 8.",
  );
});
