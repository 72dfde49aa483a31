import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldFault } from "../../../shared/draw/field.ts";
import { dirtOf, isCut, isPlaceholder, tidy, tidyCode } from "../../../shared/register/reading/clean.ts";

describe("cleaning of cells", () => {
  it("names the dirt of a cell and takes it out", () => {
    expect(dirtOf("示例化工\u00a0一厂\r\n（东区）")).toEqual(["no-break-space", "line-break"]);
    expect(tidy("示例化工\u00a0一厂\r\n\t（东区）")).toBe("示例化工 一厂 （东区）");
    expect(dirtOf("示例\u200b厂")).toEqual(["invisible"]);
    expect(tidy("\ufeff示例\u200b\u00ad厂")).toBe("示例厂");
    expect(dirtOf(" 示例")).toEqual(["spaces"]);
    expect(dirtOf("示例　厂")).toEqual(["spaces"]);
    expect(dirtOf("Example works, no. 1 （甲）")).toEqual([]);
    expect(tidy("e\u0301")).toBe("\u00e9");
  });

  it("writes codes narrow, without white space, text mark and trailing dots", () => {
    expect(tidyCode("ＳＬ００１－２ ")).toBe("SL001-2");
    expect(tidyCode("'0074 793\u00a0197001。")).toBe("0074793197001");
    expect(tidyCode("SL001..")).toBe("SL001");
  });

  it("knows what stands for nothing", () => {
    for (const text of ["N/A", "n/a", "#N/A", "无", "—", "－", "／", "暂无", "null"]) {
      expect(isPlaceholder(text), text).toBe(true);
    }
    for (const text of ["无锡示例厂", "0", "A/N", "—一"]) expect(isPlaceholder(text), text).toBe(false);
  });

  it("knows a name that was cut", () => {
    expect(["示例化工...", "示例化工…", "示例化工……", "示例化工.."].map(isCut)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["示例化工.", "示例…化工", "示例 Co., Ltd."].map(isCut)).toEqual([false, false, false]);
  });

  it("leaves nothing that the protocol's files refuse but a straight double quote or half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const tidied = tidy(text);
        expect(tidy(tidied)).toBe(tidied);
        expect([undefined, "quote", "surrogate"]).toContain(fieldFault(tidied, "commas"));
      }),
    );
  });
});
