import { describe, expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { openCase } from "../../shared/verify/case.ts";
import { drawAgain } from "../../shared/verify/draw.ts";
import { standingOf } from "../../shared/verify/standing.ts";
import { checksOf } from "../../shared/verify/verify.ts";
import { shortName } from "../support/failing.ts";
import { type Forged, forged } from "./mutations/forged-bag.ts";
import { city } from "./mutations/forgery.ts";
import { before, unapproved, withListBefore } from "./mutations/ground-forgeries.ts";

/** What a freeze rests on, by its ledger: of the forgeries what each is told as, and that what is lawful passes. */

async function told(how: Forged) {
  const c = openCase(await forged(how), platform);
  const checks = [...checksOf(c, drawAgain(c))];
  return {
    failed: checks.filter(({ status }) => status === "fail").map(shortName),
    course: checks.find(({ name }) => name.key === "verify.name.course")?.reason.key,
    beyond: standingOf(c, checks).beyond.map(({ key }) => key),
  };
}

describe("without an approval", () => {
  test("it is said, and the verdict leaves it to ink, where nothing tells which program it was", async () => {
    const { failed, course, beyond } = await told(unapproved);
    expect([failed, course]).toEqual([[], "verify.ledger.course-unapproved"]);
    expect(beyond).toContain("verify.beyond.approval");
    expect((await told({})).beyond).not.toContain("verify.beyond.approval");
  });

  test("a later program's facts behind the freeze do not count: it started after it", async () => {
    const later = [
      { type: "application.started", of: "office", version: "1" },
      { type: "stage.forgone", of: city.ceremony },
    ];
    const { course } = await told({ ...unapproved, inserted: { "result.fixed": later } });
    expect(course).toBe("verify.ledger.course-unapproved");
  });
});

describe("a locked list of the year", () => {
  test("passes where the plan counts it", async () => {
    expect((await told(withListBefore({ counted: [{ ceremony: before, visits: 2 }] }))).failed).toEqual([]);
  });

  test("is none of another year, and none that this ledger only knows of", async () => {
    const { fact = (one) => one, inserted = {} } = withListBefore({ counted: [] });
    expect((await told({ fact })).failed).toEqual([]);
    const yearBefore = before.replace(/\d{4}/, (year) => String(Number(year) - 1));
    const moved: Forged["fact"] = (one) => {
      const made = fact(one);
      return made?.of === before ? { ...made, of: yearBefore } : made;
    };
    expect((await told({ fact: moved, inserted })).failed).toEqual([]);
  });

  test("is named where the plan does not know it", async () => {
    expect((await told(withListBefore({ counted: [] }))).course).toBe("verify.ledger.list-left-out");
  });
});

describe("the sample's lists", () => {
  test("do no harm once they were emptied, or imported anew from a file", async () => {
    const sample = { type: "list.imported", of: "office", list: "key", origin: "sample" };
    const inserted = { "list.imported": [sample] };
    expect((await told({ inserted })).failed).toEqual([]);
    const special = { ...sample, list: "special" };
    const emptied = [special, { type: "list.emptied", of: "office", list: "special" }];
    expect((await told({ inserted: { "list.imported": emptied } })).failed).toEqual([]);
    expect((await told({ inserted: { "list.imported": [special] } })).course).toBe(
      "verify.ledger.sample-list",
    );
  });
});
