import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Decrypter, Encrypter, Stanza } from "age-encryption";
import { describe, expect, test } from "vitest";
import type { Stretch } from "../../electron/services/ledger/ports.ts";
import {
  openOnTrial,
  passphraseIdentity,
  seal,
  sealOnTrial,
  unseal,
} from "../../electron/services/office/sealing.ts";
import { stretch } from "../../electron/services/office/stretching.ts";
import { readRecoveryCode, recoveryCodes } from "../../shared/office/keepers.ts";
import { refuse } from "../../shared/text/result.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { scratch } from "../support/scratch.ts";
import { seededRandom } from "../support/seeded-random.ts";

const bytes = (text: string) => Buffer.from(text, "utf8");
const files = new Map([
  ["names.csv", bytes(`code,id,salt,name\n${"ZD-001,x,y,某某有限公司\n".repeat(5000)}`)],
  ["conflicts.csv", bytes("salt,00\nunit,inspector\n")],
]);
const keys = ["officer 口令 one", "supervisor 口令 two"] as const;
const quick = { workFactor: 10 };

/** What stock tools find in a sealed file: `age` twice on a terminal, then `tar`. */
function openedByStockTools(
  sealed: Uint8Array,
  [inner, outer]: readonly [string, string],
): Map<string, Buffer> {
  const place = scratch();
  const path = (name: string) => join(place, name);
  const script = fileURLToPath(new URL("../support/age-in-terminal.py", import.meta.url));
  const age = (from: string, to: string, passphrase: string) =>
    execFileSync("python3", [script, path(from), path(to)], { input: `${passphrase}\n` });
  writeFileSync(path("names.age"), sealed);
  age("names.age", "inner.age", outer);
  age("inner.age", "names.tar", inner);
  const names = execFileSync("tar", ["-tf", path("names.tar")], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
  execFileSync("tar", ["-xf", path("names.tar"), "-C", place]);
  return new Map(names.map((name) => [name, readFileSync(path(name))]));
}

describe("sealed files", () => {
  test("come out as they went in, and are not in the clear", async () => {
    const sealed = succeeded(await seal(files, keys, quick)).outer;
    expect(Buffer.from(sealed).includes("某某")).toBe(false);
    expect(Buffer.from(sealed).includes("names.csv")).toBe(false);
    const opened = succeeded(await unseal(sealed, keys));
    expect([...opened].map(([name, data]) => [name, Buffer.from(data)])).toEqual([...files]);
    expect(files.get("conflicts.csv")?.toString()).toContain("salt,00");
  });

  test("are opened by the stock age tool and tar, layer by layer", async () => {
    const sealed = succeeded(await seal(files, keys, quick)).outer;
    expect(openedByStockTools(sealed, keys)).toEqual(files);
  });

  test("with recovery codes too, at the work factor of the stock tool", async () => {
    const codes = recoveryCodes(seededRandom("recovery"));
    const sealed = succeeded(await seal(files, codes)).outer;
    expect(Buffer.from(sealed).toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    expect(openedByStockTools(sealed, codes)).toEqual(files);
    const typed = codes.map((code) => succeeded(readRecoveryCode(code.toLowerCase().replaceAll("-", " "))));
    const opened = succeeded(await unseal(sealed, [typed[0] ?? "", typed[1] ?? ""]));
    expect([...opened.keys()]).toEqual([...files.keys()]);
  });

  test("a passphrase opens in whatever form its accents are typed", async () => {
    const sealed = succeeded(await seal(files, ["caf\u00e9 caf\u00e9 1", "other passphrase"], quick)).outer;
    succeeded(await unseal(sealed, ["cafe\u0301 cafe\u0301 1", "other passphrase"]));
    expect(openedByStockTools(sealed, ["caf\u00e9 caf\u00e9 1", "other passphrase"])).toEqual(files);
  });

  test("neither keeper opens them alone, and the wrong layer is named", async () => {
    const sealed = succeeded(await seal(files, keys, quick)).outer;
    const [inner, outer] = keys;
    expect(refusalKey(await unseal(sealed, [inner, "guess"]))).toBe("sealing.outer-wrong");
    expect(refusalKey(await unseal(sealed, ["guess", outer]))).toBe("sealing.inner-wrong");
    expect(refusalKey(await unseal(sealed, [outer, inner]))).toBe("sealing.outer-wrong");
    expect(refusalKey(await unseal(sealed, [inner, inner]))).toBe("sealing.outer-wrong");
    expect(refusalKey(await unseal(sealed, [outer, outer]))).toBe("sealing.inner-wrong");
  });

  test("one key for both layers is refused", async () => {
    expect(refusalKey(await seal(files, ["caf\u00e9", "cafe\u0301"], quick))).toBe(
      "sealing.passphrases-equal",
    );
  });

  test("damaged anywhere, they do not open and it is said", async () => {
    const sealed = succeeded(await seal(files, keys, quick)).outer;
    const said = new Set<string>();
    for (let at = 0; at < sealed.length; at += 97) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      said.add(refusalKey(await unseal(changed, keys)));
    }
    for (const length of [0, 10, 200, sealed.length - 1]) {
      expect(refusalKey(await unseal(sealed.slice(0, length), keys))).toBe("sealing.damaged");
    }
    // In the wrapped key of the head damage cannot be told from a wrong passphrase, unless it spoils the Base64 itself.
    expect(["sealing.damaged", "sealing.outer-wrong"]).toEqual(expect.arrayContaining([...said]));
    expect(said).toContain("sealing.damaged");
  });

  test("are what the library itself seals and opens with a passphrase", async () => {
    const [inner, outer] = keys;
    const opening = new Decrypter();
    opening.addPassphrase(outer);
    const within = new Decrypter();
    within.addPassphrase(inner);
    const clear = await within.decrypt(
      await opening.decrypt(succeeded(await seal(files, keys, quick)).outer),
    );
    const sealing = (passphrase: string) => {
      const encrypter = new Encrypter();
      encrypter.setScryptWorkFactor(quick.workFactor);
      encrypter.setPassphrase(passphrase);
      return encrypter;
    };
    const again = await sealing(outer).encrypt(await sealing(inner).encrypt(clear));
    const opened = succeeded(await unseal(again, keys));
    expect([...opened].map(([name, data]) => [name, Buffer.from(data)])).toEqual([...files]);
  });

  test("a head that asks for hours of work is not obeyed", async () => {
    const sealed = Buffer.from(succeeded(await seal(files, keys, quick)).outer).toString("latin1");
    const greedy = sealed.replace(/^(.*\n-> scrypt \S+) 10\n/, "$1 30\n");
    expect(greedy).not.toBe(sealed);
    expect(await unseal(Buffer.from(greedy, "latin1"), keys)).toEqual(refuse("sealing.damaged", {}));
    const head = (work: string) => new Stanza(["scrypt", "A".repeat(22), work], new Uint8Array(32));
    const identity = passphraseIdentity("示例");
    await expect(identity.unwrapFileKey([head("21")])).rejects.toThrow("work factor is too high");
    expect(await identity.unwrapFileKey([head("4")])).toBeNull();
  });

  test("the caller is free while passphrases are stretched", async () => {
    let done = false;
    let turns = 0;
    const sealing = sealOnTrial(files, keys, { workFactor: 14 }).finally(() => {
      done = true;
    });
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    succeeded(await unseal(succeeded(await sealing), keys));
    expect(turns).toBeGreaterThan(10);
    // The caller's own bytes are as they were.
    expect(files.get("conflicts.csv")?.toString()).toContain("salt,00");
  });

  test("what is no sealed file is refused as such", async () => {
    for (const other of ["", "not a sealed file", "PK\u0003\u0004"]) {
      expect(refusalKey(await unseal(bytes(other), keys))).toBe("sealing.damaged");
    }
  });
});

describe("the trial", () => {
  const tried = (sealed: Parameters<typeof openOnTrial>[0], held = files) =>
    openOnTrial(sealed, held, keys, quick);

  test("gives the stored bytes, and stretches each passphrase anew from the salt in the layer's own head", async () => {
    const asked: { passphrase: string; salt: string }[] = [];
    const given: Buffer[] = [];
    const watched: Stretch = async (passphrase, salt, workFactor) => {
      asked.push({ passphrase, salt: Buffer.from(salt).toString("hex") });
      const key = await stretch(passphrase, salt, workFactor);
      given.push(key);
      return key;
    };
    const sealed = succeeded(await sealOnTrial(files, keys, { ...quick, stretch: watched }));
    expect([...succeeded(await unseal(sealed, keys)).keys()]).toEqual([...files.keys()]);
    expect(asked).toHaveLength(4);
    for (const key of keys) {
      const salts = asked.filter(({ passphrase }) => passphrase === key).map(({ salt }) => salt);
      expect(salts).toHaveLength(2);
      expect(new Set(salts).size).toBe(1);
    }
    expect(new Set(given).size).toBe(4);
    // Keys are wiped when they have served.
    expect(given.every((key) => key.every((byte) => byte === 0))).toBe(true);
  });

  test("refuses an outer layer that holds another inner file, though both open and hold the same", async () => {
    const one = succeeded(await seal(files, keys, quick));
    const other = succeeded(await seal(files, keys, quick));
    expect(await tried(one)).toEqual({ ok: true, value: one.outer });
    expect(await tried({ outer: one.outer, inner: other.inner })).toEqual(
      refuse("ceremony.trial-failed", {}),
    );
  });

  test.each([
    ["a byte is another", [["names.csv", bytes("code,id,salt,namf")]]],
    ["a file is missing", [["names.csv", files.get("names.csv") ?? bytes("")]]],
    ["there is one file more", [...files, ["more.csv", bytes("more")]]],
    ["a file has another name", [...files].map(([name, data]) => [`x${name}`, data])],
  ] as [string, [string, Buffer][]][])("refuses contents that are not those put in: %s", async (_, put) => {
    const sealed = succeeded(await seal(new Map(put), keys, quick));
    expect(await tried(sealed)).toEqual(refuse("ceremony.trial-failed", {}));
  });

  test("refuses either layer where it is damaged", async () => {
    const { inner, outer } = succeeded(await seal(files, keys, quick));
    const spoilt = (from: Uint8Array) => from.map((byte, at) => (at === from.length - 1 ? byte ^ 1 : byte));
    expect(refusalKey(await tried({ inner, outer: spoilt(outer) }))).toBe("sealing.damaged");
    expect(refusalKey(await tried({ inner: spoilt(inner), outer }))).toBe("sealing.damaged");
  });

  test("refuses where any of the four stretchings fails or gives something else", async () => {
    for (const failing of [1, 2, 3, 4]) {
      const spoilt = (how: (key: Buffer) => Buffer) => {
        let asked = 0;
        const one: Stretch = async (...all) => {
          asked += 1;
          return asked === failing ? how(await stretch(...all)) : stretch(...all);
        };
        return sealOnTrial(files, keys, { ...quick, stretch: one });
      };
      const noMemory = () => {
        throw new Error("malloc failure");
      };
      expect(await spoilt(noMemory)).toEqual(refuse("sealing.unstretched", {}));
      const other = refusalKey(await spoilt((key) => key.map((byte) => byte ^ 1) as Buffer));
      expect(["sealing.outer-wrong", "sealing.inner-wrong"]).toContain(other);
    }
  });
});
