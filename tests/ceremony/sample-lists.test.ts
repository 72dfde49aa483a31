import { expect, test } from "vitest";
import { actions } from "../../electron/cli/rehearse/rehearsal.ts";
import type { Command } from "../../shared/commands.ts";
import { lists } from "../../shared/register/model.ts";
import { message } from "../../shared/text/text.ts";
import { hold } from "../support/ceremony-in.ts";
import { day, imports, smallRegister, smallScript } from "../support/small-office.ts";

const open = (rehearsal: boolean): Command => ({
  type: "open",
  quarter: "2027Q3",
  rehearsal,
  day,
  calendars: [],
  details: { place: "甲", organiser: "乙", host: "丙", operator: "丁", recorder: "戊", windowReason: "示例" },
});

/** The small office, in whose register one list is the sample's. */
async function withSample(list: (typeof lists)[number]) {
  const held = hold();
  await held.until("import/visits");
  const bring = (origin: "file" | "sample") => {
    const [one] = imports(smallRegister).filter((found) => found.list === list);
    if (!one) throw new Error(`no ${list}`);
    expect(held.refusalOf({ type: "import-list", origin, ...one })).toBe("carried out");
  };
  bring("sample");
  const settle = async () => {
    const step = actions(smallScript(held.folder), () => {}).find(({ id }) => id === "plan");
    const done = await step?.run({ ...held.service, execute: (command) => held.service.execute(command) });
    return done?.ok ? "settled" : done?.refusal;
  };
  return { ...held, bring, settle };
}

test.each(lists)(
  "nobody is drawn in earnest while the list %s is the sample's, corrected or not",
  async (list) => {
    const { service, refusalOf, bring, settle } = await withSample(list);
    expect(refusalOf(open(false))).toBe("carried out");
    const { seq } = service.ledger.head();
    const refused = message("ceremony.sample-list", { list: message(`minutes.list.${list}`, {}) });
    expect(await settle()).toEqual(refused);
    expect(service.ledger.head().seq).toBe(seq);
    if (list === "key") {
      const difference = { kind: "difference", gone: ["KEY040"], changed: [], added: [] } as const;
      expect(refusalOf({ type: "edit-list", list, difference, reason: "示例更正理由" })).toBe("carried out");
      expect(await settle()).toEqual(refused);
    }
    bring("file");
    expect(await settle()).toBe("settled");
    // One that is brought in afterwards undoes the plan, and is refused at the next.
    bring("sample");
    expect(service.state().current?.phase).toBe("preparation");
    expect(await settle()).toEqual(refused);
  },
);

test("a rehearsal is held with it", async () => {
  const { refusalOf, settle } = await withSample("key");
  expect(refusalOf(open(true))).toBe("carried out");
  expect(await settle()).toBe("settled");
});
