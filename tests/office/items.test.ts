import { expect, test } from "vitest";
import { itemsOf, offeredItems } from "../../shared/office/items.ts";
import { dailySupervision, wordingOn } from "../../shared/rules/items.ts";
import { hold } from "../support/ceremony-in.ts";

const wording = {
  contents: "示例内容",
  legalBasis: "《示例法》第一条",
  subject: "示例机构",
  way: "现场检查",
  asOf: "2026-05-01",
} as const;
const item = "危险废物规范化管理";

test("the wording of a day is the latest up to it; of two of one day the one stated last; before all of them the earliest", () => {
  const of = (asOf: string, legalBasis: string) => ({ ...dailySupervision, asOf, legalBasis });
  const wordings = [
    of("2027-01-01", "C"),
    of("2025-01-01", "A"),
    of("2026-01-01", "B"),
    of("2026-01-01", "B2"),
  ];
  const on = (day: string) => wordingOn(wordings, dailySupervision.name, day)?.legalBasis;
  expect(
    ["2024-06-01", "2025-01-01", "2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(on),
  ).toEqual(["A", "A", "A", "B2", "B2", "C"]);
  expect(wordingOn(wordings, "别的", "2026-01-01")).toBeUndefined();
});

test("an office is offered the shipped item, states others, and withdraws what it draws for no longer", async () => {
  const { service, refusalOf, until } = hold();
  await until("office");
  const offered = () => offeredItems(service.state());
  expect(offered()).toEqual([dailySupervision.name]);
  expect(refusalOf({ type: "withdraw-item", item: dailySupervision.name })).toBe("item.last");
  expect(refusalOf({ type: "state-item", item, ...wording })).toBe("carried out");
  expect(offered()).toEqual([dailySupervision.name, item]);
  expect(refusalOf({ type: "withdraw-item", item: dailySupervision.name })).toBe("carried out");
  expect(offered()).toEqual([item]);
  expect(refusalOf({ type: "withdraw-item", item: dailySupervision.name })).toBe("item.not-offered");
  // Stated anew, it is offered again.
  expect(refusalOf({ type: "state-item", item: dailySupervision.name, ...wording })).toBe("carried out");
  expect(
    itemsOf(service.state()).map(({ name, wordings }) => [name, wordings.map(({ shipped }) => !!shipped)]),
  ).toEqual([
    [dailySupervision.name, [true, false]],
    [item, [false]],
  ]);
});

test("what no item may be is refused with its reason", () => {
  const { refusalOf } = hold();
  const refused = (part: Partial<typeof wording & { item: string }> | Record<string, string>) =>
    refusalOf({ type: "state-item", item, ...wording, ...part });
  expect(refused({ item: " " })).toBe("ceremony.empty");
  expect(refused({ item: "危险废物,规范化" })).toBe("ceremony.unfit");
  expect(refused({ item: "危险废物\n规范化" })).toBe("ceremony.unfit");
  for (const part of ["contents", "legalBasis", "subject", "way"])
    expect(refused({ [part]: " " })).toBe("ceremony.empty");
  for (const asOf of ["", "2026-02-30", "2026年5月1日", "1026-05-01", "2926-05-01"])
    expect(refused({ asOf }), asOf).toBe("item.day");
  expect(refused({})).toBe("carried out");
});
