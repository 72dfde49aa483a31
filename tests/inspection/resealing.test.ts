import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeBags, writeVersions } from "../../electron/services/archive/bagging.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { reseal } from "../../electron/services/inspection/resealing.ts";
import type { CeremonyService } from "../../electron/services/ledger/ceremony-service.ts";
import { unseal } from "../../electron/services/office/sealing.ts";
import { readEvidence } from "../../electron/services/verify/read-evidence.ts";
import { inspectionOf } from "../../shared/inspection/inspection.ts";
import { workedWith } from "../../shared/inspection/locked.ts";
import { checkSealed } from "../../shared/inspection/resealing.ts";
import type { TypedPair } from "../../shared/office/keepers.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { baggedCeremony, byCodes, byPassphrases, ownKeepers } from "../support/bagged-ceremony.ts";
import { failing } from "../support/failing.ts";
import { fresh, openAll, resealing } from "../support/inspection-works.ts";
import { succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { ceremony } from "../support/small-office.ts";

const freshPair: TypedPair = { pair: "passphrases", officer: fresh.officer, supervisor: fresh.supervisor };
const freshCodes: TypedPair = {
  pair: "recovery",
  officer: fresh.recovery[0],
  supervisor: fresh.recovery[1],
};

async function opens(service: CeremonyService, typed: TypedPair, id: string): Promise<string> {
  const opened = await openFor(service, openedNames(), openAll, typed, id);
  return opened.ok ? "opened" : opened.refusal.key;
}

async function refused(answer: ReturnType<typeof reseal>): Promise<string> {
  const got = await answer;
  return got.ok ? "ok" : got.refusal.key;
}

test.each([byPassphrases, byCodes])(
  "with the old $pair the list is sealed anew, and only the new secrets open it",
  async (old) => {
    const { service } = await baggedCeremony();
    const before = service.state().past.find((one) => one.ceremony === ceremony);
    const due = succeeded(await unseal(service.readBytes(before?.names ?? ""), ownKeepers));
    succeeded(await reseal(service, resealing, old, fresh, "reseal"));
    const after = service.state().past.find((one) => one.ceremony === ceremony);
    for (const [file, keys] of [
      [after?.names, [fresh.officer, fresh.supervisor]],
      [after?.recovery, fresh.recovery],
    ] as const)
      expect(succeeded(await unseal(service.readBytes(file ?? ""), keys))).toEqual(due);
    for (const typed of [byPassphrases, byCodes]) {
      expect(await opens(service, typed, `old-${typed.pair}`)).toBe("ceremony.earlier-sealed");
      // Said as what they are: with neither is a pair lost.
      expect(service.facts().at(-1)).toMatchObject({ type: "secrets.answered", answer: "resealed" });
    }
    expect(service.state().sealedLists[ceremony]?.lost).toEqual([]);
    expect(await opens(service, freshPair, "new")).toBe("opened");
    expect(await opens(service, freshCodes, "codes")).toBe("opened");
    expect(inspectionOf(service.state(), ceremony).resealings).toMatchObject([
      { number: 1, pair: old.pair, names: after?.names, recovery: after?.recovery },
    ]);
    // No secret, old or new, and nobody's name stands in the ledger.
    const ledger = [...service.ledger.events()].map(({ body }) => body).join("\n");
    for (const secret of [
      ...ownKeepers,
      fresh.officer,
      fresh.supervisor,
      ...fresh.recovery,
      resealing.officer,
    ])
      expect(ledger).not.toContain(secret);
  },
);

test("what is unfit is refused before a secret is tried, and wrong secrets change nothing", async () => {
  const { service } = await baggedCeremony();
  const { seq } = service.ledger.head();
  const asked = (
    more: Partial<typeof resealing>,
    secrets: Partial<typeof fresh> = {},
    typed = byPassphrases,
  ) => refused(reseal(service, { ...resealing, ...more }, typed, { ...fresh, ...secrets }, "reseal"));
  expect(await asked({ officer: "示例新监督人" })).toBe("inspection.one-person");
  expect(await asked({ reason: " " })).toBe("ceremony.empty");
  expect(await asked({ asked: "示例KEY001厂" })).toBe("ceremony.names-registered");
  expect(await asked({ reason: "示例检查员3调离" })).toBe("ceremony.names-registered");
  expect(await asked({ ceremony: "DEMO-2020Q1-1" })).toBe("ceremony.unknown");
  expect(await asked({}, { officer: "short" })).toBe("sealing.passphrase-short");
  expect(await asked({}, { officer: fresh.supervisor })).toBe("sealing.passphrases-equal");
  expect(await asked({}, { recovery: ["2345", fresh.recovery[1]] })).toBe("sealing.code-length");
  const one = { ...byPassphrases, supervisor: byPassphrases.officer };
  expect(await asked({}, {}, one)).toBe("inspection.one-secret");
  expect(service.ledger.head().seq).toBe(seq);
  const wrong = { ...byPassphrases, officer: "wrong-passphrase-1" };
  expect(await asked({}, {}, wrong)).toBe("ceremony.earlier-sealed");
  expect(inspectionOf(service.state(), ceremony).resealings).toEqual([]);
  expect(await opens(service, byPassphrases, "old")).toBe("opened");
});

test("what is not, name by name, what the freeze committed to is not sealed", async () => {
  const { service } = await baggedCeremony();
  const locked = succeeded(workedWith(service.state(), ceremony));
  const files = succeeded(await unseal(service.readBytes(locked.freeze.names), ownKeepers));
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString("utf8");
  const [names, conflicts] = [text("names.csv"), text("conflicts.csv")];
  const check = (sealed: { names: string; conflicts: string }) =>
    checkSealed(locked, sealed, { read: service.read, hash: sha256 })?.refusal.key;
  expect(check({ names, conflicts })).toBeUndefined();
  expect(check({ names, conflicts: `${conflicts}ZD-001,JC-001\n` })).toBe("ceremony.conflicts-differ");
  expect(check({ names: names.replace(/^(ZD-001,.*)$/m, "$1分厂"), conflicts })).toBe("inspection.differs");
  expect(check({ names: names.replace(/^ZD-001,.*\n/m, ""), conflicts })).toBe("inspection.differs");
});

test("both new files are in the bag's next version, those of the first stay, and another file there is found", async () => {
  const { service, folder } = await baggedCeremony();
  const into = join(folder, "bags");
  mkdirSync(into, { recursive: true });
  const { whole } = succeeded(await writeBags(service, ceremony, into, "again"));
  succeeded(await reseal(service, resealing, byPassphrases, fresh, "reseal"));
  const { folder: second } = succeeded(await writeVersions(service, into, ceremony, "version"));
  const sealed = join(second, "data/later/sealed/v2");
  const past = service.state().past.find((one) => one.ceremony === ceremony);
  const held = ["names.age", "recovery.age"].map((name) => sha256(readFileSync(join(sealed, name))));
  expect(held).toEqual([past?.names, past?.recovery]);
  const first = (name: string) => readFileSync(join(whole.folder, "data/sealed", name));
  expect(readFileSync(join(second, "data/sealed/names.age")).equals(first("names.age"))).toBe(true);
  const evidence = succeeded(await readEvidence({ path: second, anchors: {} }));
  expect(failing(evidence)).toEqual([]);
  const forged = join(scratch(), "forged");
  cpSync(second, forged, { recursive: true });
  writeFileSync(join(forged, "data/later/sealed/v2/names.age"), first("names.age"));
  const make = `find data -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > manifest-sha256.txt
    sed -i "s/^Payload-Oxum: .*/Payload-Oxum: $(find data -type f -exec cat {} + | wc -c).$(find data -type f | wc -l)/" bag-info.txt
    sha256sum bag-info.txt bagit.txt manifest-sha256.txt > tagmanifest-sha256.txt`;
  execFileSync("sh", ["-c", make], { cwd: forged });
  expect(failing(succeeded(await readEvidence({ path: forged, anchors: {} })))).toEqual(["later"]);
});
