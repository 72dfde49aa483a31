import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ceremonyCommands } from "../../shared/ceremony/ceremony.ts";
import { type Command, commands, textsIn } from "../../shared/commands.ts";
import { code, innerText, publicText, textsOf } from "../../shared/ledger/command.ts";
import { hold } from "../support/ceremony-in.ts";

const refused = "ceremony.names-registered";

/** A value of a schema's form, with a word of its own in every text. */
function sample(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([name, member]) => [
        name,
        sample(member),
      ]),
    );
  if (schema instanceof z.ZodTuple) return schema._zod.def.items.map(sample);
  if (schema instanceof z.ZodArray) return [sample(schema.element)];
  if (schema instanceof z.ZodString) return "某";
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodBoolean) return true;
  const { innerType } = schema._zod.def as { readonly innerType?: z.core.$ZodType };
  return innerType && sample(innerType);
}

/** The same value with another text at a path of `textsIn`. */
function withText(value: unknown, path: string, text: string): unknown {
  const [, head = "", rest = ""] = /^\[?([^.[\]]+)\]?\.?(.*)$/.exec(path) ?? [];
  const next = (inner: unknown) => (rest === "" ? text : withText(inner, rest, text));
  if (Array.isArray(value)) return value.map((item, index) => (index === Number(head) ? next(item) : item));
  return { ...(value as object), [head]: next((value as Record<string, unknown>)[head]) };
}

/** A command of every kind, every optional part of it included. */
const samples = commands.map(({ type, ...row }) => {
  const { sent, held } = row as { sent?: z.ZodRawShape; held?: z.ZodRawShape };
  return { type, ...(sample(z.object({ ...sent, ...held })) as object) } as Command;
});
const texts = samples.flatMap((command) => textsIn(command).map((found) => ({ command, ...found })));
const called = ({ command, path }: (typeof texts)[number]) => `${command.type} ${path}`;
const inUse = (use: string) => texts.filter((one) => one.use === use);

describe("the texts of all commands", () => {
  test("each is said to be public, inner, of the roll, of who answers for it, or no free text", () => {
    expect(texts.filter(({ use }) => use === undefined).map(called)).toEqual([]);
    expect(new Set(samples.map(({ type }) => type)).size).toBe(commands.length);
    // One by one, so that a text which is said to be something else by mistake is noticed here.
    expect(inUse("public").map(called)).toEqual([
      "configure-office office",
      "configure-papers fonds",
      "configure-papers department",
      "configure-papers secrecy",
      "configure-papers secrecyUntil",
      "state-item item",
      "state-item contents",
      "state-item legalBasis",
      "state-item subject",
      "state-item way",
      "import-calendar text",
      "save-rules text",
      "draw-up-year-plan raised[0].reason",
      "draw-up-year-plan why",
      "file-year-plan number",
      "succeed-ledger reason",
      "open details.place",
      "open details.organiser",
      "open details.windowReason",
      "settle-plan settings.ownBasis",
      "settle-plan settings.leftOut[0].reason",
      "settle-plan settings.leftOut[0].approver",
      "sign-in post",
      "correct-person post",
      "correct-details place",
      "confirm-void reason",
      "void-by-passphrase reason",
      "void envelope",
      "object text",
      "envelope number",
      "pause reason",
      "record-opinion text",
      "list-media items[0]",
      "absent-at-lock reason",
      "refuse-signature reason",
      "withdraw reason",
      "leave-uncounted reason",
      "count-again reason",
      "open-list reason",
      "amend-list reason",
      "correct-result reason",
      "open-own reason",
      "reseal-list reason",
      "add-scans scans[0].remark",
    ]);
    expect(inUse("code").map(called)).toEqual([
      "start version",
      "start digest",
      "configure-office code",
      "set-emblem png",
      "state-item asOf",
      "withdraw-item item",
      "save-rules corrects",
      "withdraw-rules rules",
      "draw-up-year-plan rules",
      "draw-up-year-plan item",
      "draw-up-year-plan raised[0].period",
      "draw-up-year-plan certificate",
      "file-year-plan day",
      "succeed-ledger head",
      "try-secrets list",
      "answer-secrets list",
      "open quarter",
      "open rules",
      "open day",
      "open item",
      "settle-plan settings.preset",
      "settle-plan settings.leftOut[0].id",
      "settle-plan seen",
      "record-copy sums",
      "reveal-nonce nonce",
      "read-slip digits",
      "fix-result conflicts",
      "sign-by-hand signer",
      "choose-ink signer",
      "file-paper ceremony",
      "file-paper certificate",
      "sign-paper ceremony",
      "sign-paper certificate",
      "print-paper ceremony",
      "print-paper pdf",
      "record-bag ceremony",
      "record-bag manifest",
      "record-bag readme",
      "leave-uncounted list",
      "count-again list",
      "open-list ceremony",
      "open-list units[0]",
      "open-list inspector",
      "file-inner ceremony",
      "file-inner units[0].code",
      "file-inner units[0].id",
      "file-inner units[0].salt",
      "file-inner inspectors[0].code",
      "file-inner inspectors[0].id",
      "file-inner pdf",
      "print-inner ceremony",
      "amend-list ceremony",
      "amend-list unit",
      "amend-list inspector",
      "amend-list ground",
      "amend-list conflicts",
      "file-addendum ceremony",
      "file-addendum certificate",
      "print-addendum ceremony",
      "record-visits ceremony",
      "record-visits entries[0].unit",
      "record-visits entries[0].first",
      "record-visits entries[0].last",
      "record-visits openings[0].code",
      "record-visits openings[0].id",
      "record-visits openings[0].salt",
      "correct-result ceremony",
      "correct-result entry.unit",
      "correct-result entry.first",
      "correct-result entry.last",
      "export-tasks ceremony",
      "export-tasks units[0]",
      "export-form-data ceremony",
      "export-form-data units[0]",
      "disclose-list ceremony",
      "disclose-list openings[0].code",
      "disclose-list openings[0].id",
      "disclose-list openings[0].salt",
      "disclose-list creditCodes[0].unit",
      "open-own ceremony",
      "open-own units[0]",
      "reseal-list ceremony",
      "add-scans ceremony",
      "begin-version ceremony",
      "record-version ceremony",
      "record-version previous",
      "record-version manifest",
    ]);
    expect(inUse("inner").map(called)).toEqual([
      "edit-list reason",
      "empty-list reason",
      "file-inner units[0].name",
      "file-inner inspectors[0].name",
      "record-visits entries[0].visit.recordNumber",
      "record-visits entries[0].visit.actCode",
      "record-visits entries[0].result.found[0].remark",
      "record-visits entries[0].result.violation",
      "record-visits entries[0].result.order",
      "record-visits entries[0].result.sanction",
      "record-visits openings[0].name",
      "correct-result entry.visit.recordNumber",
      "correct-result entry.visit.actCode",
      "correct-result entry.result.found[0].remark",
      "correct-result entry.result.violation",
      "correct-result entry.result.order",
      "correct-result entry.result.sanction",
      "export-tasks columns[0].heading",
      "disclose-list openings[0].name",
      "disclose-list creditCodes[0].creditCode",
      "open-own sought",
    ]);
    expect(inUse("roll").map(called)).toEqual([
      "succeed-ledger officer",
      "succeed-ledger supervisor",
      "open details.host",
      "open details.operator",
      "open details.recorder",
      "approve-exclusions supervisor",
      "sign-in name",
      "sign-in organisation",
      "correct-person name",
      "correct-person organisation",
      "correct-name name",
      "correct-details host",
      "correct-details operator",
      "correct-details recorder",
      "leave-uncounted supervisor",
    ]);
    expect(inUse("answers").map(called)).toEqual([
      "open-list asked",
      "open-list officer",
      "open-list supervisor",
      "amend-list approver",
      "amend-list officer",
      "amend-list supervisor",
      "disclose-list approver",
      "disclose-list officer",
      "disclose-list supervisor",
      "open-own asked",
      "open-own officer",
      "open-own supervisor",
      "reseal-list asked",
      "reseal-list officer",
      "reseal-list supervisor",
    ]);
  });

  test("none that goes onto paper, stage or into the bag names a registered unit or inspector", async () => {
    const { until, refusalOf } = hold();
    await until("drop/1");
    const open = inUse("public");
    expect(open.length).toBeGreaterThan(15);
    for (const one of open) {
      for (const name of ["示例KEY001厂", "示例检查员3", "CERT003"]) {
        const named = withText(one.command, one.path, `因${name}之故`) as Command;
        expect(refusalOf(named), called(one)).toBe(refused);
      }
    }
    for (const one of inUse("roll")) {
      const named = withText(one.command, one.path, "示例KEY001厂") as Command;
      expect(refusalOf(named), called(one)).not.toBe(refused);
    }
    for (const one of inUse("answers")) {
      const named = (name: string) => refusalOf(withText(one.command, one.path, name) as Command);
      expect(named("示例KEY001厂"), called(one)).toBe(refused);
      // Inspectors approve and ask too.
      expect(named("示例检查员3"), called(one)).not.toBe(refused);
    }
  });

  test("none that goes onto paper holds what a reader of the paper would take for a digest", async () => {
    const { until, refusalOf } = hold();
    await until("drop/1");
    const groups = Array.from({ length: 8 }, (_, index) => `2026122${index}`);
    for (const one of [...inUse("public"), ...inUse("roll"), ...inUse("answers")]) {
      const grouped = withText(one.command, one.path, `照片 ${groups.join(" ")}`) as Command;
      expect(refusalOf(grouped), called(one)).toBe("ceremony.digest-run");
      const joined = withText(one.command, one.path, `照片 ${groups.join("、")}`) as Command;
      expect(refusalOf(joined), called(one)).not.toBe("ceremony.digest-run");
    }
  });

  test("nor before a ceremony is open", async () => {
    const { until, refusalOf } = hold();
    await until("import/conflicts");
    for (const one of inUse("public")) {
      const named = withText(one.command, one.path, "示例GEN002厂") as Command;
      expect(refusalOf(named), called(one)).toBe(refused);
    }
  });
});

test("a text that stays inside is told apart from one that goes out", () => {
  const schema = z.object({ note: innerText(), shown: publicText().exactOptional(), all: z.array(code()) });
  const found = textsOf(schema, { note: "甲", shown: "乙", all: ["1", "2"] });
  expect(found.map(({ path, use }) => `${path} ${use}`)).toEqual([
    "note inner",
    "shown public",
    "all[0] code",
    "all[1] code",
  ]);
});

test("a name is found in whatever width or spacing", async () => {
  const { until, refusalOf } = hold();
  await until("drop/1");
  expect(refusalOf({ type: "object", slip: 0, text: "示例 ＫＥＹ００１ 厂反对" })).toBe(refused);
  expect(refusalOf({ type: "object", slip: 0, text: "一家企业反对" })).toBe("carried out");
});

test("whoever is on the roll of the open ceremony is named in no text about anything else", async () => {
  const { until, service, refusalOf } = hold();
  await until("drop/1");
  // The roll of a rehearsal is open: an inspector among its witnesses.
  const name = "示例检查员3";
  const signIn = {
    type: "sign-in",
    role: "citizen",
    writes: false,
    name,
    organisation: "示例处",
    post: "",
  } as const;
  expect(service.execute(signIn).ok).toBe(true);
  expect(refusalOf({ type: "object", slip: 0, text: `${name}认为过快` })).toBe("carried out");
  const ofCeremony = new Set<string>(ceremonyCommands.map(({ type }) => type));
  const others = inUse("public").filter(({ command }) => !ofCeremony.has(command.type));
  expect(others.map(called)).toEqual(
    expect.arrayContaining(["correct-result reason", "add-scans scans[0].remark"]),
  );
  for (const one of others)
    expect(refusalOf(withText(one.command, one.path, `因${name}之故`) as Command), called(one)).toBe(refused);
});

test("whoever is on the roll may be named, with the organisation", async () => {
  const { until, refusalOf } = hold();
  await until("plan");
  const person = { role: "enterprise", writes: false } as const;
  const organisation = "示例GEN002厂";
  const signIn = { type: "sign-in", ...person, name: "示例代表", organisation } as const;
  expect(refusalOf({ ...signIn, post: "示例GEN003厂厂长" })).toBe(refused);
  expect(refusalOf({ ...signIn, post: "示例GEN002厂厂长" })).toBe("carried out");
  expect(refusalOf({ type: "object", slip: 0, text: `${organisation}代表认为过快` })).toBe("carried out");
  expect(refusalOf({ type: "object", slip: 0, text: "示例GEN003厂代表认为过快" })).toBe(refused);
});
