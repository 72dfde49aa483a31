import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CFB, utils, write } from "@e965/xlsx";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { limits } from "../../electron/services/register/reading/limits.ts";
import { readTableFile } from "../../electron/services/register/reading/read-file.ts";
import { readTables } from "../../electron/services/register/reading/read-tables.ts";
import { say } from "../../shared/text/text.ts";
import { scratch } from "../support/scratch.ts";
import { deflatedZeros, honest, type Part, zipByHand } from "../support/zip-by-hand.ts";

const sample = (name: string) => readFileSync(join(import.meta.dirname, "../../sample", name));

/** What a file is refused with: the kind, when the sentence names the file in both languages. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await readTables(bytes, "名录.xlsx");
  if (result.ok) return "accepted";
  for (const language of ["zh", "en"] as const) expect(say(result.refusal, language)).toContain("名录.xlsx");
  return result.refusal.key.replace("register.", "");
}

function ole(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, name, bytes);
  return CFB.write(container, { type: "buffer" });
}

describe("files on disk that cannot be read", () => {
  it("are refused when missing, when no plain file, and when out of reach", async () => {
    const folder = scratch();
    const key = async (path: string) => {
      const result = await readTableFile(path);
      return result.ok ? "accepted" : result.refusal.key;
    };
    expect(await key(join(folder, "none.xlsx"))).toBe("register.file-missing");
    mkdirSync(join(folder, "folder.xlsx"));
    expect(await key(join(folder, "folder.xlsx"))).toBe("register.file-unreadable");
    execFileSync("mkfifo", [join(folder, "pipe.xlsx")]);
    expect(await key(join(folder, "pipe.xlsx"))).toBe("register.file-unreadable");
    expect(await key("/dev/zero")).toBe("register.file-unreadable");
    const locked = join(folder, "locked");
    mkdirSync(locked);
    writeFileSync(join(locked, "key.csv"), "a");
    chmodSync(locked, 0);
    chmodSync(folder, 0o755);
    const uid = process.geteuid?.();
    if (uid === 0) process.seteuid?.(65534);
    try {
      expect(await key(join(locked, "key.csv"))).toBe("register.file-unreadable");
    } finally {
      if (uid === 0) process.seteuid?.(0);
      chmodSync(locked, 0o755);
    }
  });
});

describe("files that are not what they are called", () => {
  it("are refused when empty or blank", async () => {
    expect(await refusal(Buffer.alloc(0))).toBe("file-empty");
    expect(await refusal(Buffer.from(" \r\n , ,\n"))).toBe("file-blank");
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Sheet1");
    expect(await refusal(write(book, { type: "buffer", bookType: "xlsx" }))).toBe("file-blank");
  });

  it.each([
    ["a PDF", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1"), "file-other"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "file-other"],
    ["a JPEG", Buffer.from("ffd8ffe000104a4649460001", "hex"), "file-other"],
    ["JSON, a list", Buffer.from('\ufeff[{"单位名称": "示例一厂"}]\n'), "file-other"],
    ["JSON, an object", Buffer.from('{ "单位名称": "示例一厂" }'), "file-other"],
    ["a RAR", Buffer.from("526172211a0700", "hex"), "file-other"],
    ["a Word document", zipByHand([honest("word/document.xml", "<w/>")]), "file-other"],
    ["an old Word document", ole({ WordDocument: Buffer.alloc(5000, 1) }), "file-other"],
    ["a zip of something", zipByHand([honest("a.txt", "a")]), "file-other"],
    ["an OLE container of nothing known", ole({ Thing: Buffer.alloc(5000, 1) }), "file-truncated"],
    [
      "a web page",
      Buffer.from("<html><body><table><tr><td>单位名称</td></tr></table></body></html>"),
      "file-html",
    ],
    ["other markup", Buffer.from('<?xml version="1.0"?><list/>'), "file-unknown"],
    ["zeros", Buffer.alloc(3000), "file-unknown"],
    [
      "random bytes",
      Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * n * 31 + n * 7) % 251)),
      "file-unknown",
    ],
  ])("%s", async (_, bytes, kind) => {
    expect(await refusal(bytes)).toBe(kind);
  });
});

describe("spreadsheets that are damaged", () => {
  it.each(["key.xlsx", "special.xls"])("%s is refused wherever it is cut off", async (name) => {
    const bytes = sample(name);
    for (let part = 1; part <= 19; part += 1) {
      expect(await refusal(bytes.subarray(0, Math.floor((bytes.length * part) / 20)))).toBe("file-truncated");
    }
  });

  it("an .xlsx is refused where a byte of its data was changed", async () => {
    const bytes = sample("key.xlsx");
    for (let part = 1; part <= 19; part += 1) {
      const changed = Buffer.from(bytes);
      const at = Math.floor((bytes.length * part) / 20);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(await refusal(changed)).toBe("file-truncated");
    }
  });

  /** The stream of the sample's special list with a record put in before the end of its sheet. */
  function withRecord(record: Buffer): Buffer {
    const { FileIndex } = CFB.read(sample("special.xls"), { type: "buffer" });
    const content = FileIndex.find(({ name }: { name: string }) => name === "Workbook")?.content;
    const stream = Buffer.from(content ?? []);
    const end = stream.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    return ole({ Workbook: Buffer.concat([stream.subarray(0, end), record, stream.subarray(end)]) });
  }

  /** A formula in A1 of so many bytes, the last of which are its own: a text whose length is not there. */
  function formulaOf(length: number): Buffer {
    const record = Buffer.alloc(4 + length);
    record.writeUInt16LE(0x0006, 0);
    record.writeUInt16LE(length, 2);
    if (length > 22) {
      record.writeUInt16LE(length - 22, 24);
      record[26] = 0x17;
    }
    return record;
  }

  it("an .xls whose formula is damaged is read without it, or refused, and comes to an end", async () => {
    expect(await refusal(withRecord(formulaOf(23)))).toBe("accepted");
    expect(await refusal(withRecord(formulaOf(20)))).toBe("file-truncated");
  });

  it("an .xls is refused where a byte has gone from the middle of its stream", async () => {
    const { FileIndex } = CFB.read(sample("special.xls"), { type: "buffer" });
    const content = FileIndex.find(({ name }: { name: string }) => name === "Workbook")?.content;
    const stream = Buffer.from(content ?? []);
    for (const at of [300, 700, 1500]) {
      const cut = Buffer.concat([stream.subarray(0, at), stream.subarray(at + 1)]);
      expect(await refusal(ole({ Workbook: cut }))).toBe("file-truncated");
    }
  });

  it("a .csv is refused where a quote swallows the rest", async () => {
    expect(await refusal(Buffer.from('编码,名称\n1,"示例""厂"\n2,"示例\n3,示例\n'))).toBe("quote-open");
    expect(await refusal(Buffer.from('编码,名称\n1,5" 管厂\n2,示例\n'))).toBe("accepted");
    const result = await readTables(Buffer.from('编码,名称\n1,"甲\n乙"\n2,"示例\n3,示例\n'), "a.csv");
    expect(result.ok ? undefined : result.refusal.values).toMatchObject({ row: 4 });
  });
});

describe("spreadsheets under a password", () => {
  it("are refused as such: .xlsx, .xls, zip", async () => {
    expect(
      await refusal(ole({ EncryptedPackage: Buffer.alloc(5000, 7), EncryptionInfo: Buffer.alloc(64) })),
    ).toBe("file-password");
    // BIFF8: BOF (workbook globals), FILEPASS (RC4, [MS-XLS] 2.4.117), EOF.
    const records = [
      [0x0809, Buffer.from("0006050000000000000000000000000000", "hex").subarray(0, 16)],
      [0x002f, Buffer.concat([Buffer.from("010001000100", "hex"), Buffer.alloc(48, 5)])],
      [0x000a, Buffer.alloc(0)],
    ] as const;
    const stream = Buffer.concat(
      records.map(([type, body]) => {
        const head = Buffer.alloc(4);
        head.writeUInt16LE(type, 0);
        head.writeUInt16LE(body.length, 2);
        return Buffer.concat([head, body]);
      }),
    );
    expect(await refusal(ole({ Workbook: Buffer.concat([stream, Buffer.alloc(5000)]) }))).toBe(
      "file-password",
    );
    expect(await refusal(zipByHand([{ ...honest("xl/workbook.xml", "<w/>"), flags: 1 }]))).toBe(
      "file-password",
    );
  });
});

describe("spreadsheets that are too much", () => {
  const shell = [honest("[Content_Types].xml", "<Types/>"), honest("xl/workbook.xml", "<workbook/>")];
  const bomb = (part: Omit<Part, "name">) =>
    zipByHand([...shell, { name: "xl/worksheets/sheet1.xml", ...part }]);

  it("a zip bomb is refused by what it states, before anything is unpacked", async () => {
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb({ packed: Buffer.from([3, 0]), statedSize: 0xfffffff0, crc: 0 }))).toBe(
      "archive-large",
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it("a zip bomb that states less is refused by what comes out of it", async () => {
    const mebi = limits.unpacked / 1024 / 1024 + 1;
    const packed = deflatedZeros(mebi);
    expect(packed.length).toBeLessThan(1024 * 1024);
    expect(await refusal(bomb({ packed, statedSize: 1000, crc: 0 }))).toBe("archive-large");
  });

  it("an archive of too many parts is refused", async () => {
    const parts = Array.from({ length: limits.entries + 1 }, (_, index) => honest(`xl/${index}.xml`, ""));
    expect(await refusal(zipByHand(parts))).toBe("archive-entries");
  });

  it("a sheet of too many rows or columns is refused, stating the limits", async () => {
    const csv = Buffer.from(`编码\n${"1\n".repeat(limits.rows)}`);
    expect(await refusal(csv)).toBe("sheet-large");
    const wide = await readTables(Buffer.from(`${",".repeat(limits.columns)}x\n`), "a.csv");
    expect(wide.ok ? "" : say(wide.refusal, "en")).toContain("250000 rows and 256 columns");
  });

  it("a sheet that hides its size is refused by where its cells are", async () => {
    const row = (address: string) =>
      `<row r="${address.replace(/\D/g, "")}"><c r="${address}" t="str"><v>1</v></c></row>`;
    const parts = (address: string) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet([["1"]]), "Sheet1");
      const written = CFB.read(write(book, { type: "buffer", bookType: "xlsx" }), { type: "buffer" });
      return zipByHand(
        written.FullPaths.flatMap((path: string, index: number) => {
          const text = Buffer.from(written.FileIndex[index].content ?? "").toString();
          if (path.endsWith("/")) return [];
          const sheet = text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${row(address)}</sheetData>`);
          return [honest(path.replace("Root Entry/", ""), sheet)];
        }),
      );
    };
    expect(await refusal(parts("B2"))).toBe("accepted");
    expect(await refusal(parts("XFD1"))).toBe("sheet-large");
    // Somebody pressed a key in the last row of all: two rows are two rows.
    expect(await refusal(parts("A1048576"))).toBe("accepted");
    expect(await refusal(parts("A99999999999"))).toBe("sheet-large");
  });
});

it("says nothing on the console of records that the library does not know", async () => {
  const complained = vi.spyOn(console, "error").mockReturnValue(undefined);
  onTestFinished(() => complained.mockRestore());
  const bytes = sample("special.xls");
  for (let at = 512; at < bytes.length; at += 97) bytes[at] = 0x76;
  await readTables(bytes, "list.xls");
  expect(complained).not.toHaveBeenCalled();
});
