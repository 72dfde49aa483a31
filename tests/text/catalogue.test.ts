import { expect, test } from "vitest";
import { catalogue, message, say } from "../../shared/text/text.ts";

const names = (text: string) => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name).sort();
const entries = Object.entries(catalogue);

test("both languages of every entry name the same values", () => {
  expect(entries.length).toBeGreaterThan(500);
  // A value may stand more than once in one language; what counts is that none is missing in the other.
  const asked = (text: string) => [...new Set(names(text))].join();
  const differing = entries.filter(([, [zh, en]]) => asked(zh) !== asked(en));
  expect(differing).toEqual([]);
});

test("Chinese entries are Chinese and English ones hold no Chinese", () => {
  const han = /\p{Script=Han}/u;
  // Names of forms, files and checks need no translation; sentences do.
  const untranslated = entries.filter(([, [zh, en]]) => zh === en && /[a-z]{3,} [a-z]{3,}/i.test(zh));
  expect(untranslated).toEqual([]);
  // What a person has to type in Chinese, or reads in both languages at once.
  const wanted = [
    "console.language.zh",
    "minutes.rehearsal-header",
    "page.language.zh",
    "register.map-form",
    "register.level-unknown",
    "register.level-missing",
    "register.stratum-missing",
    "register.yes-no",
    "stage.rehearsal",
  ];
  const mixed = entries.filter(([, [, en]]) => han.test(en)).map(([key]) => key);
  expect(mixed.filter((key) => !wanted.includes(key))).toEqual([]);
});

test("a message within a message is said in the same language", () => {
  const said = message("ceremony.wrong-phase", { phase: message("ceremony.phase.freeze", {}) });
  expect([say(said, "zh"), say(said, "en")]).toEqual([
    "此操作不能在“封库”阶段进行。",
    "This cannot be done in the phase “Freeze”.",
  ]);
});
