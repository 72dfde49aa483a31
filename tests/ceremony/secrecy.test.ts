import { expect, test } from "vitest";
import { unseal } from "../../electron/services/office/sealing.ts";
import { parseConflicts } from "../../shared/draw/conflicts.ts";
import { parseNames } from "../../shared/draw/names.ts";
import { kept } from "../../shared/ledger/decision.ts";
import { type Held, hold, testFolder } from "../support/ceremony-in.ts";
import { filesBelow, textsNaming, where } from "../support/on-disk.ts";
import { smallScript } from "../support/small-office.ts";

async function opened({ service }: Held, folder: string) {
  const now = service.state().current;
  if (!now || !("freeze" in now)) throw new Error("not frozen");
  const files = await unseal(service.readBytes(now.freeze.names), smallScript(folder).keys.keepers);
  if (!files.ok) throw new Error(files.refusal.key);
  const text = (name: string) => Buffer.from(files.value.get(name) ?? []).toString("utf8");
  const names = parseNames(text("names.csv"));
  const conflicts = parseConflicts(text("conflicts.csv"));
  if (!names.ok || !conflicts.ok) throw new Error("the sealed files cannot be read");
  return { names: names.value, conflicts: conflicts.value };
}

test("after the freeze no salt is on the disk, and no name or id stands beside a code", async () => {
  const folder = testFolder();
  const temporary = testFolder();
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  try {
    const held = hold({ folder });
    await held.until("freeze");
    const { names, conflicts } = await opened(held, folder);
    const frozen = filesBelow(folder);
    for (const { salt } of names) {
      expect(where(frozen, salt)).toEqual([]);
      expect(where(frozen, Buffer.from(salt, "hex"))).toEqual([]);
    }
    // The salt of the team tickets is needed without the keepers until the teams are drawn; then it is erased.
    expect(held.service.kept(kept.conflicts)).toContain(conflicts.salt);

    await held.until("bag");
    const left = filesBelow(folder);
    for (const salt of [...names.map((one) => one.salt), conflicts.salt]) {
      expect(where(left, salt)).toEqual([]);
      expect(where(left, Buffer.from(salt, "hex"))).toEqual([]);
    }
    const outside = new Map([...left].filter(([name]) => !name.startsWith("ledger.sqlite")));
    expect(outside.size).toBeGreaterThan(40);
    for (const { id, name } of names) {
      expect(where(outside, name)).toEqual([]);
      expect(where(outside, id)).toEqual([]);
    }
    expect(filesBelow(temporary).size).toBe(0);
    const naming = textsNaming(held.service, names);
    expect(naming.length).toBeGreaterThan(0);
    for (const { codes } of naming) expect(codes).toEqual([]);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
});
