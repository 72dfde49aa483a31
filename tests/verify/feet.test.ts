import { describe, expect, test } from "vitest";
import { platform } from "../../electron/services/verify/platform.ts";
import { openCase } from "../../shared/verify/case.ts";
import { checkFeet } from "../../shared/verify/feet.ts";
import { readPaperText } from "../../shared/verify/paper-text.ts";
import { hold } from "../draw/second/ceremony.ts";
import { plainEvidence, sha256 } from "../support/bag-fixture.ts";
import { type Vector, vectors } from "../support/vectors.ts";

const vector = vectors[12] as Vector;
const { ceremony } = vector;
const { "void.txt": voided = "", ...locked } = hold(vector);
const { "seed.txt": _s, "result.csv": _r, "assignment.csv": _a, ...frozen } = locked;
const [freeze, close, ofVoid] = [locked["freeze.txt"], locked["close.txt"], voided].map((text) =>
  sha256(text ?? "").slice(0, 8),
);

const caseOf = (texts: Readonly<Record<string, string>>) => openCase(plainEvidence(texts), platform);
const checked = (
  paper: string,
  pages: readonly string[],
  texts: Readonly<Record<string, string>> = locked,
) => {
  const { status, reason } = checkFeet(caseOf(texts), paper, readPaperText(pages));
  return `${status} ${reason.key}`;
};
const foot = (digits: string | undefined, page: number, pages: number, of = ceremony) =>
  `— ${page} —\n${of}　${digits}　第 ${page} 页 共 ${pages} 页\n一、抽取概况`;

describe("the feet of a paper", () => {
  test("are the ceremony's, page by page: of the sheet with the freeze, of the minutes with the close", () => {
    expect(checked("minutes.pdf", [foot(close, 1, 2), foot(close, 2, 2)])).toBe("pass verify.feet.same");
    expect(checked("pre-draw-sheet.pdf", [foot(freeze, 1, 1)])).toBe("pass verify.feet.same");
    expect(checked("minutes.pdf", [foot(freeze, 1, 1)])).toBe("fail verify.feet.digits");
    expect(checked("pre-draw-sheet.pdf", [foot(close, 1, 1)])).toBe("fail verify.feet.digits");
  });

  test("of a void ceremony's minutes name its own close, on every page", () => {
    const texts = { ...frozen, "close.txt": voided };
    expect(checked("minutes.pdf", [foot(ofVoid, 1, 2), foot(ofVoid, 2, 2)], texts)).toBe(
      "pass verify.feet.same",
    );
    expect(checked("minutes.pdf", [foot(freeze, 1, 1)], texts)).toBe("fail verify.feet.digits");
    expect(checked("minutes.pdf", [foot(ofVoid, 1, 2), foot(freeze, 2, 2)], texts)).toBe(
      "fail verify.feet.digits",
    );
    expect(checked("minutes.pdf", [foot(close, 1, 1)], texts)).toBe("fail verify.feet.digits");
  });

  test.each([
    ["of another ceremony", [foot(close, 1, 2), foot(close, 2, 2, `${ceremony}0`)], "ceremony"],
    ["of another paper", [foot(close, 1, 2), foot("00000000", 2, 2)], "digits"],
    ["missing", [foot(close, 1, 3), foot(close, 3, 3)], "page"],
    ["missing at the end", [foot(close, 1, 3), foot(close, 2, 3)], "page"],
    ["out of order", [foot(close, 2, 2), foot(close, 1, 2)], "page"],
    ["without a foot", [foot(close, 1, 2), "— 2 —"], "missing"],
  ])("a page %s is found", (_, pages, key) => {
    expect(checked("minutes.pdf", pages)).toBe(`fail verify.feet.${key}`);
  });

  test("are what follows the number of the page, not what somebody quotes in its words", () => {
    const quoted = foot("0a1b2c3d", 1, 3, "DEMO-2027Q2-1");
    expect(checked("minutes.pdf", [`${foot(close, 1, 1)}\n异议：${quoted}`])).toBe("pass verify.feet.same");
    expect(checked("minutes.pdf", [`${foot(close, 1, 1)}\n异议：${foot(close, 1, 1)}`])).toBe(
      "pass verify.feet.same",
    );
    const inWords = `异议：${ceremony}　结束摘要 ${close}　第 2 页 共 2 页`;
    expect(checked("minutes.pdf", [foot(close, 1, 2), `— 2 —\n${inWords}`])).toBe("fail verify.feet.missing");
    expect(checked("minutes.pdf", [`— 1 —\n${inWords}`])).toBe("not-possible verify.feet.none");
  });

  test("that earlier programs did not print are not missed, and do not pass", () => {
    expect(checked("minutes.pdf", ["— 1 —", "— 2 —"])).toBe("not-possible verify.feet.none");
  });

  test("whose file is not here cannot be checked", () => {
    const { "close.txt": _, ...open } = locked;
    expect(checked("minutes.pdf", [foot(close, 1, 1)], open)).toBe("not-possible verify.feet.unbound");
    expect(checked("addendum-1.pdf", [foot(close, 1, 1)], frozen)).toBe("not-possible verify.feet.unbound");
  });
});
