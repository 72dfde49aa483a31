import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  statfsSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compose } from "../../electron/services/compose.ts";
import { lookOver, networkKind, shareOf } from "../../electron/services/ledger/folder.ts";
import { openLedger } from "../../electron/services/ledger/open-ledger.ts";
import { type Message, say } from "../../shared/text/text.ts";
import { asNobody } from "../support/as-nobody.ts";
import { hostProcess } from "../support/host-process.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { remounted } from "../support/remounted.ts";
import { scratch } from "../support/scratch.ts";
import { testPorts } from "../support/small-office.ts";
import { officer } from "../support/windows.ts";

const composed = (dataFolder: string) => compose({ dataFolder, ports: testPorts(), log: () => {} });

/** What a program of its own tells at its start over a folder. */
async function toldOf(folder: string): Promise<readonly Message[]> {
  const host = await hostProcess(folder);
  const { notices } = officer(host).console.last().view;
  await host.close();
  return notices;
}

const keysOf = (said: readonly Message[]) =>
  said.map((one) => {
    for (const language of ["zh", "en"] as const) expect(say(one, language)).not.toMatch(/[{}]/);
    return one.key;
  });

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** A folder with the ledger of a program that has ended. */
function used(): string {
  const folder = join(scratch(), "office");
  succeeded(composed(folder)).close();
  return folder;
}

describe("a folder that is a link", () => {
  test("is used as the folder it leads to", async () => {
    const folder = used();
    const link = join(scratch(), "link");
    symlinkSync(folder, link);
    const before = statSync(join(folder, "ledger.sqlite")).ino;
    expect(await toldOf(link)).toEqual([]);
    expect(statSync(join(folder, "ledger.sqlite")).ino).toBe(before);
    const ledger = succeeded(openLedger(join(folder, "ledger.sqlite")));
    expect(ledger.head().seq).toBe(2);
    // Whichever way it is reached, it is the same ledger.
    expect(refusalKey(openLedger(join(link, "ledger.sqlite")))).toBe("ledger.held");
    ledger.close();
  });

  test.each([
    ["the folder", "link"],
    ["a folder above it", "link/below/office"],
  ])("that leads nowhere is named, and nothing is made: %s", (_, path) => {
    const place = scratch();
    symlinkSync(join(place, "gone"), join(place, "link"));
    const refused = composed(join(place, path));
    expect(refusalKey(refused)).toBe("ledger.dead-link");
    expect(refused).toMatchObject({
      refusal: { values: { link: join(place, "link"), target: join(place, "gone") } },
    });
    expect(readdirSync(place)).toEqual(["link"]);
  });

  test("the ledger's file itself as a link: to a ledger, and to nothing", () => {
    const real = used();
    const folder = scratch();
    const link = join(folder, "ledger.sqlite");
    symlinkSync(join(real, "ledger.sqlite"), link);
    const ledger = succeeded(openLedger(link));
    succeeded(ledger.append({ events: ["{}"] }));
    expect(ledger.displaced()).toBeUndefined();
    ledger.close();
    expect(readdirSync(folder)).toEqual(["ledger.sqlite"]);
    const nowhere = join(folder, "nowhere.sqlite");
    symlinkSync(join(folder, "gone"), nowhere);
    expect(refusalKey(openLedger(nowhere))).toBe("ledger.dead-link");
    expect(readdirSync(folder).sort()).toEqual(["ledger.sqlite", "nowhere.sqlite"]);
  });
});

describe.skipIf(process.platform === "win32")("rights", () => {
  test("a folder that is made is its owner's alone, and nothing is said of it", async () => {
    const folder = join(scratch(), "a", "b");
    expect(await toldOf(folder)).toEqual([]);
    expect([mode(folder), mode(join(folder, "ledger.sqlite"))]).toEqual(["700", "600"]);
  });

  test("files of names that others can open are closed to them, and that is said once", async () => {
    const folder = used();
    const ledger = join(folder, "ledger.sqlite");
    const register = join(folder, "register.sqlite");
    writeFileSync(register, "");
    for (const file of [ledger, register]) chmodSync(file, 0o644);
    const told = await toldOf(folder);
    expect(keysOf(told)).toEqual(["ledger.folder.closed", "ledger.folder.closed"]);
    expect(told.map(({ values }) => values["file"])).toEqual([ledger, register]);
    expect([mode(ledger), mode(register)]).toEqual(["600", "600"]);
    expect(await toldOf(folder)).toEqual([]);
  });

  test("a folder that others can change is told of each time, and stays as it is", async () => {
    const folder = used();
    chmodSync(folder, 0o770);
    for (const _ of [1, 2]) expect(keysOf(await toldOf(folder))).toEqual(["ledger.folder.open-to-write"]);
    expect(mode(folder)).toBe("770");
  });

  test("a folder of somebody else: told where it can be written, refused where it cannot", async ({
    skip,
  }) => {
    if (process.geteuid?.() !== 0) skip("only root can give a folder to somebody else");
    const folder = used();
    chownSync(folder, 12_345, 12_345);
    expect(keysOf(await toldOf(folder))).toEqual(["ledger.folder.not-own"]);
    chmodSync(join(folder, ".."), 0o755);
    chmodSync(folder, 0o755);
    asNobody(() => expect(refusalKey(composed(folder))).toBe("ledger.unwritable"));
    // A ledger that is root's, and open to all.
    const file = join(folder, "ledger.sqlite");
    chmodSync(file, 0o666);
    const told = asNobody(() => lookOver(folder, [file]));
    expect(keysOf(told)).toEqual(["ledger.folder.not-own", "ledger.folder.readable"]);
    expect(mode(file)).toBe("666");
  });

  test("a file for a folder, and a folder that cannot be written: a sentence, and nothing is left", () => {
    const place = scratch();
    writeFileSync(join(place, "file"), "");
    expect(refusalKey(composed(join(place, "file")))).toBe("ledger.unwritable");
    const closed = join(place, "closed");
    mkdirSync(closed, { mode: 0o555 });
    chmodSync(place, 0o755);
    asNobody(() => expect(refusalKey(composed(closed))).toBe("ledger.unwritable"));
    expect(readdirSync(closed)).toEqual([]);
  });

  test("a medium that may only be read is called so, however deep the folder would lie", ({ skip }) => {
    const stick = scratch();
    const reason = remounted(stick, "ro");
    if (reason) skip(reason);
    for (const folder of [stick, join(stick, "new"), join(stick, "new/deep")]) {
      const opened = composed(folder);
      expect(!opened.ok && opened.refusal, folder).toMatchObject({
        key: "ledger.unwritable",
        values: { detail: "EROFS" },
      });
    }
  });
});

describe("a network drive", () => {
  test("is known on Linux by the kind of its file system, whatever sign the number has", () => {
    expect(networkKind(0x6969)).toEqual({ kind: "NFS", sure: true });
    for (const type of [0xff534d42, 0xff534d42 | 0]) expect(networkKind(type)?.kind).toBe("CIFS");
    for (const type of [0x65735546, 0x01021997]) expect(networkKind(type)?.sure).toBe(false);
    // ext4, xfs, btrfs, tmpfs, overlayfs, zfs, vfat, exfat, f2fs
    for (const local of [
      0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, 0x2fc12fc1, 0x4d44, 0x2011bab0, 0xf2f52010,
    ])
      expect(networkKind(local)).toBeUndefined();
    if (process.platform === "linux") expect(networkKind(statfsSync(scratch()).type)).toBeUndefined();
  });

  test("is known on Windows by its path", () => {
    for (const path of ["\\\\server\\share\\office", "\\\\?\\UNC\\server\\share", "\\\\10.0.0.1\\c$\\office"])
      expect(shareOf(path)?.kind, path).toBe("SMB");
    for (const path of ["C:\\office", "\\\\?\\C:\\office", "\\\\.\\C:\\office"])
      expect(shareOf(path), path).toBeUndefined();
  });

  test("its sentences are whole", () => {
    for (const key of ["ledger.folder.network", "ledger.folder.maybe-network"] as const)
      for (const language of ["zh", "en"] as const)
        expect(say({ key, values: { folder: "/office", kind: "NFS" } }, language)).not.toMatch(/[{}]/);
  });
});
