import { describe, expect, test } from "vitest";
import { eventHash, eventLine } from "../../shared/draw/event-hash.ts";
import { ceremonyId, ceremonyText, fieldFault } from "../../shared/draw/field.ts";
import { noDigest, required } from "../../shared/draw/model.ts";
import { freezeQr, resultQr } from "../../shared/draw/qr.ts";
import { parseRule, quotaOf, ruleText } from "../../shared/draw/rule.ts";
import { hash } from "./frozen-vector.ts";

test.each([
  ["QZ-2027Q1-1", { rehearsal: false, office: "QZ", period: "2027Q1", number: 1 }],
  ["REHEARSAL-QZ-2027Q4-12", { rehearsal: true, office: "QZ", period: "2027Q4", number: 12 }],
  ["QZ-2027M09-1", { rehearsal: false, office: "QZ", period: "2027M09", number: 1 }],
  ["QZ-2027H2-3", { rehearsal: false, office: "QZ", period: "2027H2", number: 3 }],
  ["REHEARSAL-2027-2027-1", { rehearsal: true, office: "2027", period: "2027", number: 1 }],
])("%s is a ceremony id", (text, id) => {
  expect(ceremonyId(text)).toEqual(id);
  expect(ceremonyText(id)).toBe(text);
});

test.each([
  "qz-2027Q1-1",
  "QZ-2027Q5-1",
  "QZ-2027M13-1",
  "QZ-2027M9-1",
  "QZ-2027H3-1",
  "QZ-2027Y-1",
  "QZ-2027Q1-0",
  "QZ-2027Q1-01",
  "QZ-2027Q1-1\n",
  "-2027Q1-1",
  "ABCDEFGHIJKLMNOPQ-2027Q1-1",
  "QZ-2027Q1",
])("%j is no ceremony id", (text) => expect(ceremonyId(text)).toBeUndefined());

describe("free text", () => {
  test.each([
    ["", undefined],
    ["示例 公司（总部）", undefined],
    ["a,b", "comma"],
    ["a，b", undefined],
    ['a"b', "quote"],
    ["a\tb", "control"],
    ["a\u00adb", "control"],
    ["\u00a0a", "space"],
    ["a\u2028", "space"],
    ["a\u3000b", undefined],
    ["\uac00".normalize("NFD"), "nfc"],
    ["\u{20000}", undefined],
    ["\ud840", "surrogate"],
  ])("%j: %s", (text, fault) => expect(fieldFault(text)).toBe(fault));

  test("only a name may hold commas", () => expect(fieldFault("a,b", "commas")).toBeUndefined());
});

describe("a rule", () => {
  test.each(["share 10/100", "inspectors 5/4", "share 5/100 at-least 4", "share 0/1 at-least 3"])(
    "%s",
    (text) => {
      const rule = parseRule(text);
      expect(rule && ruleText(rule)).toBe(text);
    },
  );

  test.each([
    "share 10",
    "share 010/100",
    "share 1/0",
    "share 1/2 at-least 0",
    "Share 1/2",
    "share 1/2 ",
    "people 1/2",
  ])("%j is none", (text) => expect(parseRule(text)).toBeUndefined());

  test("rounds up in integers and takes no more than are eligible", () => {
    const rule = { per: "share", numerator: 5, denominator: 100, atLeast: 0 } as const;
    expect([0, 1, 20, 21, 1101].map((registered) => required(rule, registered))).toEqual([0, 1, 1, 2, 56]);
    const basis = {
      office: "示例局",
      quarter: "2027Q1",
      level: "city",
      preset: "custom",
      inPost: 24,
      team: 2,
      rules: [
        { draw: "ZD", rule: { ...rule, atLeast: 70 } },
        { draw: "YB", rule: { per: "inspectors", numerator: 5, denominator: 4, atLeast: 0 } },
      ],
    } as const;
    expect(quotaOf(basis, "ZD", { registered: 1101, eligible: 60 })).toBe(60);
    expect(quotaOf(basis, "YB", { registered: 400, eligible: 390 })).toBe(30);
    expect(quotaOf(basis, "JC", { registered: 24, eligible: 20 })).toBe(20);
    expect(quotaOf(basis, "TS", { registered: 5, eligible: 5 })).toBeUndefined();
  });
});

test("an event's hash covers number, predecessor and body, and its line is JSON", () => {
  const own = eventHash(1, noDigest, '{"a":"，"}', hash);
  expect(own).toBe(hash(`1,${noDigest},{"a":"，"}`));
  expect(JSON.parse(eventLine(1, noDigest, own, '{"a":"，"}'))).toEqual([1, noDigest, own, '{"a":"，"}']);
});

test("QR codes name the protocol and the ceremony", () => {
  expect(freezeQr("QZ-2027Q1-1", "f")).toBe("mingqian-draw/2,QZ-2027Q1-1,freeze,f");
  expect(resultQr("QZ-2027Q1-1", "s", "r")).toBe("mingqian-draw/2,QZ-2027Q1-1,seed,s,result,r");
});
