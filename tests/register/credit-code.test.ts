import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCharacter, isCreditCodeForm, isIdentityNumber } from "../../shared/register/credit-code.ts";

describe("unified social credit codes (GB 32100-2015)", () => {
  it("gives the check character of the example that descriptions of the standard use", () => {
    expect(checkCharacter("91350100M000100Y43")).toBe("3");
  });

  it("finds every change of one character", () => {
    const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
    const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...alphabet), (characters, index, other) => {
        fc.pre(characters[index] !== other);
        const code = characters.join("");
        const changed = characters.with(index, other).join("");
        expect(checkCharacter(changed)).not.toBe(checkCharacter(code));
      }),
    );
  });

  it("takes only the standard's alphabet and length", () => {
    expect(checkCharacter("91990000XXXX0000I")).toBeUndefined();
    expect(checkCharacter("9199")).toBeUndefined();
    expect(isCreditCodeForm("91990000XXXX000110")).toBe(true);
    expect(isCreditCodeForm("91990000XXXX00011O")).toBe(false);
    expect(isCreditCodeForm("91990000XXXX00011")).toBe(false);
  });
});

describe("identity numbers (GB 11643-1999)", () => {
  it("knows one by its form, whatever its check character", () => {
    expect(isIdentityNumber("11010519491231002X")).toBe(true);
    expect(isIdentityNumber("110105194912310021")).toBe(true);
    expect(isIdentityNumber("11010519491331002X")).toBe(false);
    expect(isIdentityNumber("330800012345678901")).toBe(false);
  });
});
