import { expect, test } from "vitest";
import { needsThird, unread, withObjection, withReading } from "../../shared/ceremony/reveal.ts";
import { courseLine } from "../../shared/facts.ts";
import { hold } from "../support/ceremony-in.ts";

const read = (...readings: string[]) =>
  readings.reduce((slip, digits, index) => withReading(slip, index + 1, digits), unread);

test("two readings that agree fix a slip; an illegible digit is 0", () => {
  expect(read("123456789012").digits).toBe("");
  expect(read("123456789012", "123456789012").digits).toBe("123456789012");
  expect(read("1234?6789012", "1234?6789012").digits).toBe("123406789012");
});

test("where two readings differ the third decides digit by digit, and without majority it is 0", () => {
  const differing = read("111111111111", "211111111112");
  expect([needsThird(differing), differing.digits]).toEqual([true, ""]);
  expect(withReading(differing, 3, "311111111112").digits).toBe("011111111112");
  expect(withReading(read("?11111111111", "?11111111112"), 3, "511111111112").digits).toBe("011111111112");
  expect(withReading(read("?11111111111", "411111111111"), 3, "411111111111").digits).toBe("411111111111");
});

test("an objection calls the third reader; once the third has read, it stops nothing", () => {
  const objected = withObjection(read("123456789012", "123456789012"));
  expect([needsThird(objected), objected.digits]).toEqual([true, ""]);
  const third = withReading(objected, 3, "923456789012");
  expect(third.digits).toBe("123456789012");
  expect(withObjection(third)).toEqual(third);
});

test("a reading is never changed, and a slip has twelve digits", async () => {
  const { until, refusalOf } = hold();
  await until("read/1/1");
  const slip = { type: "read-slip", slip: 1, reader: 1, digits: "000000000000" } as const;
  expect(refusalOf(slip)).toBe("ceremony.read-already");
  expect(refusalOf({ ...slip, reader: 2, digits: "12345678901" })).toBe("ceremony.bad-digits");
  expect(refusalOf({ ...slip, slip: 3 })).toBe("ceremony.no-such-slip");
  expect(refusalOf({ ...slip, reader: 3 })).toBe("ceremony.no-third");
  expect(refusalOf({ type: "envelope", number: "1" })).toBe("ceremony.unread-slips");
});

test("the nonce stays sealed until all folded slips are in the box and counted", async () => {
  const { until, refusalOf, service } = hold();
  await until("drop/1");
  const nonce = service.kept("nonce") ?? "";
  expect(refusalOf({ type: "reveal-nonce", nonce })).toBe("ceremony.not-counted");
  expect(refusalOf({ type: "count-slips", count: 2 })).toBe("ceremony.slips-missing");
  await until("drop/2");
  // One folded slip too few in the box: nobody knows whose, so all are asked for again.
  expect(refusalOf({ type: "count-slips", count: 1 })).toBe("carried out");
  expect(refusalOf({ type: "reveal-nonce", nonce })).toBe("ceremony.not-counted");
  expect(service.state().current).toMatchObject({ phase: "slips", dropped: [] });
  for (const slip of [1, 2]) expect(refusalOf({ type: "drop-slip", slip })).toBe("carried out");
  expect(refusalOf({ type: "drop-slip", slip: 2 })).toBe("ceremony.slip-dropped");
  expect(refusalOf({ type: "count-slips", count: 2 })).toBe("carried out");
  expect(refusalOf({ type: "reveal-nonce", nonce: "0".repeat(64) })).toBe("ceremony.nonce-differs");
  expect(refusalOf({ type: "reveal-nonce", nonce })).toBe("carried out");
  expect(service.kept("nonce")).toBeUndefined();
});

test("a slip noted as dropped by mistake is corrected until the count, and can then be dropped", async () => {
  const { until, refusalOf, service } = hold();
  const back = { type: "take-back-slip", slip: 2 } as const;
  expect(refusalOf(back)).toBe("ceremony.none-open");
  await until("drop/1");
  expect(refusalOf(back)).toBe("ceremony.slip-not-dropped");
  await until("drop/2");
  expect(refusalOf(back)).toBe("carried out");
  expect(service.state().current).toMatchObject({ dropped: [1] });
  expect(refusalOf(back)).toBe("ceremony.slip-not-dropped");
  expect(refusalOf({ type: "count-slips", count: 2 })).toBe("ceremony.slips-missing");
  expect(refusalOf({ type: "drop-slip", slip: 2 })).toBe("carried out");
  expect(refusalOf({ type: "count-slips", count: 2 })).toBe("carried out");
  expect(refusalOf(back)).toBe("ceremony.slips-counted");
  const said = service.facts().flatMap((fact) => courseLine(fact)?.said.key ?? []);
  expect(said).toContain("ceremony.course.slip.taken-back");
});

test("an objection after the envelope opens the slip again; without it being read no result is fixed", async () => {
  const { service, until, refusalOf } = hold();
  await until("envelope");
  const conflicts = service.kept("conflicts.csv") ?? "";
  expect(refusalOf({ type: "fix-result", conflicts: `${conflicts}x` })).toBe("ceremony.conflicts-differ");
  expect(refusalOf({ type: "object", slip: 1, text: "第三位像 7" })).toBe("carried out");
  expect(refusalOf({ type: "fix-result", conflicts })).toBe("ceremony.unread-slips");
  expect(refusalOf({ type: "read-slip", slip: 1, reader: 3, digits: "314159265358" })).toBe("carried out");
  expect(refusalOf({ type: "fix-result", conflicts })).toBe("ceremony.no-envelope");
  expect(refusalOf({ type: "envelope", number: "2" })).toBe("carried out");
  expect(refusalOf({ type: "fix-result", conflicts })).toBe("carried out");
});
