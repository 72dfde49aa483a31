import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readScan } from "../../electron/services/archive/read-scan.ts";
import { say } from "../../shared/text/text.ts";
import { succeeded } from "../support/outcome.ts";
import { pageWith, streamOf } from "../support/pdf-parts.ts";
import { scratch } from "../support/scratch.ts";

const link = (action: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << ${action} >> >>]`;
const file = "<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>";

const hostile: readonly (readonly [what: string, word: string, pdf: Buffer])[] = [
  [
    "a script at its opening",
    "JavaScript",
    pageWith("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
  ],
  [
    "a named script",
    "JavaScript",
    pageWith("/Names << /JavaScript << /Names [(a) 4 0 R] >> >>", "", "<< /S /JavaScript /JS (1) >>"),
  ],
  ["a script of a page", "JavaScript", pageWith("", "/AA << /O << /S /JavaScript /JS (1) >> >>")],
  ["a script in other letters", "JavaScript", pageWith("/OpenAction << /S /J#61vaScript /JS (1) >>")],
  ["a program that is started", "Launch", pageWith("/OpenAction << /S /Launch /F (cmd.exe) >>")],
  ["a program that is started by a link", "Launch", pageWith("", link("/S /Launch /Win << /F (cmd.exe) >>"))],
  ["an address at its opening", "URI", pageWith("/OpenAction << /S /URI /URI (http://example.invalid/) >>")],
  ["a link to an address", "URI", pageWith("", link("/S%\n/URI /URI (http://example.invalid/)"))],
  ["another file", "GoToR", pageWith("", link("/S /GoToR /F (b.pdf) /D [0 /Fit]"))],
  ["a form that is sent", "SubmitForm", pageWith("", link("/S /SubmitForm /F (http://example.invalid/)"))],
  [
    "a programmed form",
    "XFA",
    pageWith("/AcroForm << /Fields [] /XFA [(a) 4 0 R] >>", "", streamOf("<xdp/>")),
  ],
  ["a film", "film", pageWith("", "/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]")],
  [
    "an embedded program",
    "embedded",
    pageWith(
      "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>",
      "",
      file,
      streamOf("MZ", "/Type /EmbeddedFile"),
    ),
  ],
  [
    "a program pinned to the page",
    "embedded",
    pageWith(
      "",
      `/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS ${file} >>]`,
      "null",
      streamOf("MZ"),
    ),
  ],
  [
    "packed objects of another packing",
    "looked into",
    pageWith("", "", "<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode /Length 2 >>\nstream\nab\nendstream"),
  ],
  [
    "a script in packed objects nobody reaches",
    "JavaScript",
    pageWith("", "", streamOf("4 0 << /S /JavaScript /JS (1) >>", "/Type /ObjStm /N 1 /First 4")),
  ],
];

describe("a scan that is more than pages is refused", () => {
  test.each(hostile)("%s", async (_, word, pdf) => {
    const read = await readScan("附件.pdf", pdf);
    expect(read).toMatchObject({ ok: false, refusal: { key: "scan.active" } });
    if (!read.ok) expect(say(read.refusal, "en")).toContain(word);
  });

  test.each(hostile.slice(0, 12))("%s, packed by another program", async (_, word, pdf) => {
    const [plain, packed] = [join(scratch(), "plain.pdf"), join(scratch(), "packed.pdf")];
    writeFileSync(plain, pdf);
    execFileSync("qpdf", ["--object-streams=generate", plain, packed]);
    const read = await readScan("附件.pdf", readFileSync(packed));
    if (read.ok) throw new Error("taken");
    expect(say(read.refusal, "en")).toContain(word);
  });
});

test("a document of nothing but pages is taken, packed or not, wherever it opens", async () => {
  const plain = join(scratch(), "plain.pdf");
  const packed = join(scratch(), "packed.pdf");
  writeFileSync(plain, pageWith("/OpenAction [3 0 R /Fit]"));
  execFileSync("qpdf", ["--object-streams=generate", plain, packed]);
  for (const path of [plain, packed])
    expect(succeeded(await readScan("a.pdf", readFileSync(path)))).toBe("pdf");
});
