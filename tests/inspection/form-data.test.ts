import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { exportFormData } from "../../electron/services/inspection/form-data.ts";
import { openedNames } from "../../electron/services/inspection/opened-names.ts";
import { openFor } from "../../electron/services/inspection/opening.ts";
import { blankRequest } from "../../electron/services/papers/papers.ts";
import { sha256 } from "../support/bag-fixture.ts";
import { baggedCeremony, byPassphrases } from "../support/bagged-ceremony.ts";
import { listOf, openAll, sealedIn } from "../support/inspection-works.ts";
import { refusalKey, succeeded } from "../support/outcome.ts";
import { runningText, textOfPages } from "../support/pdf-readers.ts";
import { ceremony } from "../support/small-office.ts";

const asked = { ceremony, contents: "=污染防治设施运行情况", from: "2027-07-05", to: "2027-07-09" };

test.each(["approval", "notice"] as const)(
  "the data of the %s has a row for each unit that is open, by name, and the ledger its codes",
  async (form) => {
    const { service } = await baggedCeremony();
    const names = openedNames();
    const nothing = exportFormData(service, names, { ...asked, form }, "nothing");
    expect(refusalKey(await nothing)).toBe("inspection.no-tasks-open");
    const { units, teams } = listOf(service);
    const [unit = ""] = units;
    succeeded(
      await openFor(service, names, { ...openAll, scope: "units", units: [unit] }, byPassphrases, "opening"),
    );
    const made = succeeded(await exportFormData(service, names, { ...asked, form }, "form"));
    const book = read(made.bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
    const rows = utils.sheet_to_json<Record<string, string>>(sheet);
    const sealed = (await sealedIn(service)).names;
    const nameOf = (code: string) => sealed.find((line) => line.code === code)?.name;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      [form === "approval" ? "检查对象" : "被检查单位"]: nameOf(unit),
      检查人员: teams.get(unit)?.map(nameOf).join("、"),
      检查内容: asked.contents,
      检查开始日期: asked.from,
      抽取编号: ceremony,
    });
    // What a spreadsheet would run is a text.
    for (const cell of Object.values(sheet))
      if (cell && typeof cell === "object") expect(cell).not.toHaveProperty("f");
    const fact = service.facts().at(-1);
    expect(fact).toMatchObject({ type: "form-data.exported", paper: form, units: [unit] });
    // Whoever makes the file from guessed names cannot confirm the guess: the public bag has every event.
    expect(
      service
        .facts()
        .map((one) => JSON.stringify(one))
        .join(),
    ).not.toContain(sha256(made.bytes));
    expect(JSON.stringify(fact)).not.toContain(nameOf(unit));
  },
);

test.each(["zh", "en"] as const)(
  "a blank request for recusal is one sheet of codes, and no event (%s)",
  async (language) => {
    const { service } = await baggedCeremony();
    const { seq } = service.ledger.head();
    const pdf = succeeded(await blankRequest(service, ceremony, language));
    expect(textOfPages(pdf)).toHaveLength(1);
    const text = runningText(pdf);
    expect(text).toContain(ceremony);
    expect(text.replace(/\s/g, "")).toContain(language === "zh" ? "回避申请" : "Requestforrecusal");
    for (const { name } of (await sealedIn(service)).names) expect(text).not.toContain(name);
    expect(service.ledger.head().seq).toBe(seq);
    expect(refusalKey(await blankRequest(service, "DEMO-2020Q1-1", language))).not.toBe("");
  },
);
