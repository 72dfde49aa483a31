import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { disclose } from "../../electron/services/inspection/disclosing.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { openOwn } from "../../electron/services/inspection/own-opening.ts";
import { recordVisits } from "../../electron/services/inspection/results.ts";
import { digest } from "../../electron/services/ledger/digest.ts";
import { parseExcluded } from "../../shared/draw/excluded.ts";
import { commitmentOf } from "../../shared/draw/names.ts";
import { parsePool } from "../../shared/draw/pool.ts";
import { toOpen } from "../../shared/inspection/disclosure.ts";
import { workedWith } from "../../shared/inspection/locked.ts";
import type { AskedOwnOpening } from "../../shared/inspection/own-opening.ts";
import { ownRecipe } from "../../shared/inspection/own-recipe.ts";
import { baggedCeremony, byCodes, byPassphrases } from "../support/bagged-ceremony.ts";
import { testFolder } from "../support/ceremony-in.ts";
import { has } from "../support/has-command.ts";
import { listOf, openAll, sealedIn } from "../support/inspection-works.ts";
import { filesBelow, textsNaming, where } from "../support/on-disk.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { ceremony } from "../support/small-office.ts";
import { visitTo } from "../support/visits.ts";

const inShell = (line: string) => execFileSync("sh", ["-c", line], { encoding: "utf8" }).slice(0, 64);

/**
 * What PowerShell hashes by the line, read as its language says (about_Quoting_Rules): in single quotes, straight or curly, nothing
 * is expanded, and two of them are the second.
 */
function hashedByPowerShell(line: string): string {
  const [, before, text, after] =
    /^(.*GetBytes\()['‘’‚‛]((?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛](\).*)$/.exec(line) ?? [];
  expect(`${before}…${after}`).toBe(
    "[BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes(…))).Replace('-', '').ToLowerInvariant()",
  );
  const meant = (text ?? "").replaceAll(/['‘’‚‛](['‘’‚‛])/g, "$1");
  return createHash("sha256").update(meant, "utf8").digest("hex");
}

const hostile = [
  "示例厂",
  "O'Brien’s ‘示例’ ‚低‛ 厂",
  "示例$(id)`id`;exit 1 & %s \\ \\n !! *",
  "''示例''",
  "’",
  "示例,分厂（二期）— “东”",
  "𠮷示例",
].map((name) => ({ salt: "0f".repeat(32), id: "DEMO-1", name }));

test.each(hostile)("whatever a name holds, each line makes the commitment of $name", ({ ...line }) => {
  const recipe = ownRecipe(line);
  const commitment = commitmentOf(line, digest);
  for (const one of [recipe.linux, recipe.mac]) expect(inShell(one)).toBe(commitment);
  expect(hashedByPowerShell(recipe.windows)).toBe(commitment);
  for (const one of Object.values(recipe)) expect(one).not.toContain("\n");
});

// No PowerShell is among the stock tools of the tests: where one is, it has the last word.
test.skipIf(!has("pwsh"))("PowerShell itself makes the commitment of each name", { timeout: 120_000 }, () => {
  for (const line of hostile) {
    const said = execFileSync("pwsh", ["-NoProfile", "-Command", ownRecipe(line).windows], {
      encoding: "utf8",
    });
    expect(said.trim()).toBe(commitmentOf(line, digest));
  }
});

const who = { asked: "示例提出人", officer: "示例负责人", supervisor: "示例监督人" };

test("a unit that was not drawn has its own opening after the disclosure, checks it by stock tools, and nothing of it is kept", async () => {
  const folder = testFolder();
  const { service } = await baggedCeremony({ folder });
  const names = openedNames();
  const sealed = await sealedIn(service);
  const locked = succeeded(workedWith(service.state(), ceremony));
  const published = toOpen(service.state(), locked, service.read);
  const ids = new Map(sealed.names.map(({ code, id }) => [code, id]));
  const taken = new Set([...published.codes.keys()].map((code) => ids.get(code)));
  const own = sealed.names.find(
    ({ code, id }) => code.startsWith("YB-0") && !taken.has(id) && ids.get(code) === id,
  );
  if (!own) throw new Error("everybody was drawn");
  let times = 0;
  const open = (more: Partial<AskedOwnOpening> = {}, typed = byPassphrases) => {
    times += 1;
    const asked = { ceremony, sought: own.name, reason: "本单位要求", ...who, ...more };
    return openOwn(service, asked, typed, `own-${times}`);
  };
  expect(refusalKey(await open())).toBe("inspection.own-early");
  succeeded(await openFor(service, names, openAll, byPassphrases, "open-own-all"));
  const { units } = listOf(service);
  const entries = units.map((unit) => visitTo(unit));
  succeeded(recordVisits(service, names, { ceremony, entries }, "record-own-all"));
  const { asked: _, ...keepers } = who;
  const disclosing = { ceremony, approver: "示例批准人", ...keepers };
  succeeded(await disclose(service, names, disclosing, byPassphrases, "disclose-own"));

  const tried = () => service.facts().filter(({ type }) => type === "secrets.tried").length;
  const before = tried();
  for (const [key, more] of [
    ["inspection.own-unsaid", { sought: " " }],
    ["inspection.one-person", { supervisor: who.officer }],
    ["ceremony.empty", { reason: " " }],
    ["ceremony.names-registered", { asked: "示例KEY001厂" }],
  ] as const)
    expect([key, refusalKey(await open(more))]).toEqual([key, key]);
  expect(tried()).toBe(before);
  // Nor does the command take codes that are no such unit's, whoever sends it.
  const sent = {
    type: "open-own",
    ceremony,
    sought: "示例",
    pair: "passphrases",
    reason: "示例",
    ...who,
  } as const;
  for (const [key, codes] of [
    ["inspection.own-published", [units[0] ?? ""]],
    ["inspection.own-unknown", ["ZD-999"]],
    ["inspection.own-unknown", []],
  ] as const)
    expect([key, refusalKey(service.execute({ ...sent, units: codes }))]).toEqual([key, key]);
  const drawn = sealed.names.find(({ code }) => code === units[0]);
  const excluded = sealed.names.find(({ code }) => code === "YB-x");
  const inspector = sealed.names.find(({ code }) => code.startsWith("JC-"));
  for (const [key, sought] of [
    ["inspection.own-unknown", "示例没有的厂"],
    ["inspection.own-unknown", inspector?.name],
    ["inspection.own-published", drawn?.name],
    ["inspection.own-published", excluded?.id],
  ] as const)
    expect([key, refusalKey(await open({ sought: sought ?? "" }))]).toEqual([key, key]);
  // Neither who asks nor a keeper nor the reason puts the name beside the code.
  for (const named of [own.name, own.id])
    for (const more of [
      { asked: named },
      { asked: `${named}法定代表人` },
      { officer: named },
      { supervisor: named },
      { reason: `${named}要求` },
      { asked: `${named}代表`, reason: `${named}要求` },
    ])
      expect([more, refusalKey(await open(more))]).toEqual([more, "ceremony.names-registered"]);
  // Nor is an inspector named in the reason because of who asks.
  const asInspector = { asked: inspector?.name ?? "", reason: `${inspector?.name}转交` };
  expect(refusalKey(await open(asInspector))).toBe("ceremony.names-registered");
  expect(service.facts().some(({ type }) => type === "own.opened")).toBe(false);

  const text = succeeded(await open({ sought: own.id }, byCodes));
  expect(service.facts().at(-1)).toMatchObject({ type: "own.opened", units: [own.code], pair: "recovery" });
  expect(text.endsWith(`code,id,salt,name\n${own.code},${own.id},${own.salt},${own.name}\n`)).toBe(true);
  // As the unit does, with stock tools and the public pool.
  const pool = succeeded(parsePool(service.read(locked.freeze.pool)));
  const commitment = pool.find(({ code }) => code === own.code)?.commitment ?? "";
  const lines = text.split("\n");
  for (const tool of ["sha256sum", "shasum -a 256"]) {
    const recipes = lines.filter((one) => one.endsWith(` | ${tool}`));
    // In each language once.
    expect(recipes).toHaveLength(2);
    for (const recipe of recipes) expect(inShell(recipe)).toBe(commitment);
  }
  const windows = lines.filter((one) => one.startsWith("[BitConverter]"));
  expect(windows).toHaveLength(2);
  for (const recipe of windows) expect(hashedByPowerShell(recipe)).toBe(commitment);
  expect(succeeded(parseExcluded(service.read(locked.freeze.excluded))).length).toBeGreaterThan(0);
  expect(where(filesBelow(folder), own.salt)).toEqual([]);
  const beside = textsNaming(service, [own]).filter(({ codes }) => codes.length > 0);
  expect(beside).toEqual([]);
});
