import { expect, test } from "vitest";
import { record } from "../../electron/services/papers/papers.ts";
import { hold } from "../support/ceremony-in.ts";
import { ceremony } from "../support/small-office.ts";

test("a later list of photographs and film takes the place of an earlier one, in the minutes as on the console", async () => {
  const { service, until, refusalOf } = hold();
  await until("lock");
  expect(record(service, ceremony).media).toEqual([]);
  const list = (...items: string[]) => refusalOf({ type: "list-media", items });
  expect([list("照片一张", "录像"), list("照片二张")]).toEqual(["carried out", "carried out"]);
  expect(record(service, ceremony).media).toEqual(["照片二张"]);
});
