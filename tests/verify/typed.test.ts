import { describe, expect, test } from "vitest";
import { closeQr, freezeQr, resultQr } from "../../shared/draw/qr.ts";
import type { Key } from "../../shared/text/text.ts";
import { anchorKinds } from "../../shared/verify/anchor-kinds.ts";
import { typedSlip } from "../../shared/verify/own-slip.ts";
import { typedDigest } from "../../shared/verify/typed-digest.ts";
import { sha256 } from "../support/bag-fixture.ts";

const digest = sha256("示例");
const groups = digest.match(/.{8}/g) ?? [];
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe("a digest typed from paper", () => {
  test.each([
    ["as it is", digest],
    ["in groups of eight, in capitals", groups.join(" ").toUpperCase()],
    ["over two lines", `${digest.slice(0, 32)}\r\n  ${digest.slice(32)}\n`],
    ["full-width", fullWidth(digest)],
    ["parted by spaces that do not break, and wide ones", groups.join("\u00a0\u3000")],
    ["with what cannot be seen in it", `\ufeff${groups.join("\u200b")}\u2060`],
  ])("%s", (_, typed) => {
    expect(typedDigest(typed, "freeze")).toEqual({ state: "good", paper: digest });
  });

  const instead = (at: number, group: string) =>
    groups.map((one, index) => (index === at ? group : one)).join(" ");
  const first = groups[0] ?? "";

  test.each<[what: string, typed: string, state: string, key: Key, values: object]>([
    ["still growing", "12abcdef 34", "typing", "verify.typed.short", { found: 10 }],
    [
      "too short in its third group",
      instead(2, "1234567"),
      "typing",
      "verify.typed.group",
      { found: 63, group: 3, length: 7 },
    ],
    [
      "too long in its first",
      `${first}0 ${groups.slice(1).join(" ")}`,
      "wrong",
      "verify.typed.group",
      { found: 65, group: 1, length: 9 },
    ],
    [
      "too long in its last",
      `${groups.join(" ")}0`,
      "wrong",
      "verify.typed.group",
      { found: 65, group: 8, length: 9 },
    ],
    [
      "short in the middle of two lines",
      `${digest.slice(0, 31)}\n${digest.slice(32)}`,
      "typing",
      "verify.typed.group",
      { found: 63, group: 1, length: 31 },
    ],
    ["too long, without groups", `${digest}0`, "wrong", "verify.typed.long", { found: 65 }],
    [
      "with an o for a nought",
      instead(4, "12o45678"),
      "wrong",
      "verify.typed.stray",
      { stray: "o", group: 5, place: 3 },
    ],
    [
      "with a letter that takes two units",
      "12😀",
      "wrong",
      "verify.typed.stray",
      { stray: "😀", group: 1, place: 3 },
    ],
  ])("%s says where", (_, typed, state, key, values) => {
    expect(typedDigest(typed)).toEqual({ state, why: { key, values } });
  });

  test("is nothing where nothing is typed", () => {
    expect(typedDigest("  \n\u3000")).toEqual({ state: "empty" });
  });
});

describe("the text of a QR code", () => {
  const id = "DEMO-2027Q1-1";
  const codes = {
    freeze: freezeQr(id, digest),
    seed: resultQr(id, digest, sha256("b")),
    close: closeQr(id, digest),
  };

  test("is kept with every field in its own place, also full-width, and told where it belongs in another", () => {
    for (const [kind, code] of Object.entries(codes))
      for (const asked of anchorKinds)
        expect(typedDigest(` ${code}\n`, asked)).toEqual(
          asked === kind
            ? { state: "good", paper: code }
            : {
                state: "wrong",
                why: {
                  key: "verify.code.field",
                  values: { holds: { key: `verify.number.${kind}`, values: {} } },
                },
              },
        );
    expect(typedDigest(codes.freeze.replaceAll(",", "，"), "freeze")).toEqual({
      state: "good",
      paper: codes.freeze,
    });
  });

  test.each([
    ["a line break in it", (code: string) => `${code.slice(0, 40)}\n${code.slice(40)}`],
    ["spaces in it", (code: string) => code.replaceAll(",", ", ")],
    ["groups of eight, as papers print it", (code: string) => code.replace(/[0-9a-f]{8}/g, "$& ")],
    ["capitals only, as somebody types it", (code: string) => code.toUpperCase()],
    ["small letters only", (code: string) => code.toLowerCase()],
    ["capitals in full width", (code: string) => fullWidth(code.toUpperCase())],
  ])("with %s is the code that it is without", (_, change) => {
    for (const [kind, code] of Object.entries(codes))
      expect(typedDigest(change(code), kind as keyof typeof codes)).toEqual({ state: "good", paper: code });
  });

  test.each<[what: string, change: (code: string) => string, key: Key]>([
    ["of the version before", (code) => code.replace("draw/2", "draw/1"), "verify.code.version"],
    ["of a version to come", (code) => code.replace("draw/2", "draw/13"), "verify.code.version"],
    ["cut off in its last digest", (code) => code.slice(0, -1), "verify.code.half"],
    ["cut off after the ceremony", (code) => code.slice(0, code.indexOf(id) + id.length), "verify.code.half"],
    ["cut off in its first word", () => "mingqian-dr", "verify.code.half"],
    ["with a field too many", (code) => `${code},x`, "verify.code.none"],
    ["of no ceremony", (code) => code.replace(id, "demo"), "verify.code.none"],
    [
      "of a ceremony with a letter that no number has",
      (code) => code.replace("DEMO", "deßo"),
      "verify.code.none",
    ],
    [
      "of the version before, in capitals",
      (code) => code.toUpperCase().replace("/2", "/1"),
      "verify.code.version",
    ],
    [
      "cut off in its last digest, in capitals",
      (code) => code.toUpperCase().slice(0, -1),
      "verify.code.half",
    ],
    ["of something else", () => "https://example.org/a,b", "verify.code.none"],
    ["that is the end of one", (code) => code.slice(code.indexOf(id)), "verify.code.none"],
  ])("%s has a sentence of its own and is never taken", (_, change, key) => {
    for (const [kind, code] of Object.entries(codes))
      expect(typedDigest(change(code), kind as keyof typeof codes)).toMatchObject({
        state: "wrong",
        why: { key },
      });
  });

  test("of the seed alone, without its result, is half a code", () => {
    const half = codes.seed.slice(0, codes.seed.indexOf(",result"));
    expect(typedDigest(half, "seed")).toMatchObject({ state: "wrong", why: { key: "verify.code.half" } });
  });
});

describe("a slip", () => {
  test.each([
    ["1234 5678 9012", "123456789012"],
    [fullWidth("1234-5678-9012"), "123456789012"],
    ["12？4\u00a05678\u30009?12", "12?456789?12"],
  ])("%j is read", (typed, digits) => {
    expect(typedSlip(typed)).toEqual({ state: "good", digits });
  });

  test("that is none says why", () => {
    expect(typedSlip("")).toEqual({ state: "empty" });
    const short = { key: "verify.slip.short", values: { found: 11 } };
    expect(typedSlip("12345678901")).toEqual({ state: "typing", why: short });
    expect(typedSlip("1234567890123")).toMatchObject({ state: "wrong", why: { key: "verify.slip.short" } });
    const stray = { key: "verify.slip.stray", values: { stray: "x", place: 3 } };
    expect(typedSlip("12x4")).toEqual({ state: "wrong", why: stray });
  });
});
