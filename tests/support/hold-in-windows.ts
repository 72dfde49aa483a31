import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { madeUpSignature } from "../../electron/cli/rehearse/made-up-signature.ts";
import { readTableFile, sampleFiles } from "../../electron/services/register/reading/read-file.ts";
import type { Answer } from "../../shared/contract/client.ts";
import type { OutputOf } from "../../shared/contract/rpc.ts";
import type { Level } from "../../shared/draw/model.ts";
import type { List } from "../../shared/register/model.ts";
import { shown } from "../../shared/register/reading/table.ts";
import type { ConsoleView } from "../../shared/windows/console-view.ts";
import { succeeded } from "./outcome.ts";
import { day } from "./small-office.ts";
import type { Officer } from "./windows.ts";

/** The steps of a whole ceremony as the officer takes them, from the empty state to the verified bag. */
export const steps = [
  "office",
  "sample",
  "open",
  "plan",
  "approve",
  "sign-in 1",
  "sign-in 2",
  "freeze",
  "sheet",
  "confirm",
  "drop 1",
  "drop 2",
  "count",
  "nonce",
  "read 1/1",
  "read 1/2",
  "read 2/1",
  "read 2/2",
  "read 2/3",
  "envelope",
  "result",
  "show",
  "opinion",
  "officer",
  "supervisor",
  "lock",
  "minutes",
  "bag",
] as const;
export type StepName = (typeof steps)[number];

/** What the second slip's readers read: they differ in one digit, and the third agrees with the second. */
export const slips = ["314159265358", "271828182845", "271828182840"] as const;

/** Takes steps in order up to and including one. `shown` is called after each change. */
export async function holdUntil(
  officer: Officer,
  end: StepName,
  shown: (step: StepName, view: ConsoleView) => void | Promise<void> = () => {},
  from: StepName = "office",
): Promise<void> {
  for (const step of steps.slice(steps.indexOf(from), steps.indexOf(end) + 1)) {
    if (step === "show") await showAll(officer, () => shown(step, officer.console.last().view));
    else await take(officer, step);
    await shown(step, officer.console.last().view);
  }
}

async function showAll({ execute }: Officer, shown: () => void | Promise<void>): Promise<void> {
  for (;;) {
    const view = await execute({ type: "advance" });
    if (view.ceremony?.phase !== "draw") return;
    await shown();
  }
}

async function take(held: Officer, step: Exclude<StepName, "show">): Promise<unknown> {
  const { change, execute, console } = held;
  const open = () => console.last().view.ceremony?.id ?? "";
  switch (step) {
    case "office":
      return execute({ type: "configure-office", office: "示例市生态环境局", code: "DEMO", level: "city" });
    case "sample":
      return importSample(held, console.last().view.office?.level ?? "city");
    case "open":
      return execute({
        type: "open",
        quarter: "2027Q3",
        day,
        rehearsal: true,
        details: {
          place: "一号会场",
          organiser: "市局",
          host: "甲主持",
          operator: "乙操作",
          recorder: "丙记录",
          windowReason: "演练",
        },
      });
    case "plan":
      return good(
        await change("settlePlan", {
          preset: "quzhou-city-2017",
          team: 2,
          raised: {},
          leftOut: [{ id: await someUnit(console), reason: "在搬迁中", approver: "甲主持" }],
        }),
      );
    case "approve":
      return execute({ type: "approve-exclusions", supervisor: "纪一" });
    case "sign-in 1":
      return execute({
        type: "sign-in",
        role: "discipline",
        name: "纪一",
        organisation: "纪检组",
        post: "",
        writes: true,
      });
    case "sign-in 2":
      return execute({
        type: "sign-in",
        role: "citizen",
        name: "民二",
        organisation: "居委会",
        post: "",
        writes: true,
      });
    case "freeze": {
      const keys = good(await console.client.call("newKeys", {}));
      return good(await change("freeze", { ...keys, recovery: [...keys.recovery] }));
    }
    case "sheet":
      return good(await change("filePaper", { ceremony: open(), paper: "pre-draw-sheet" }));
    case "confirm":
      return execute({ type: "confirm-freeze" });
    case "drop 1":
    case "drop 2":
      return execute({ type: "drop-slip", slip: Number(step.slice(5)) });
    case "count":
      return execute({ type: "count-slips", count: 2 });
    case "nonce":
      return execute({ type: "reveal-nonce" });
    case "read 1/1":
    case "read 1/2":
      return execute({ type: "read-slip", slip: 1, reader: step === "read 1/1" ? 1 : 2, digits: slips[0] });
    case "read 2/1":
      return execute({ type: "read-slip", slip: 2, reader: 1, digits: slips[1] });
    case "read 2/2":
    case "read 2/3":
      return execute({ type: "read-slip", slip: 2, reader: step === "read 2/2" ? 2 : 3, digits: slips[2] });
    case "envelope":
      return execute({ type: "envelope", number: "封-1" });
    case "result":
      return execute({ type: "fix-result" });
    case "opinion":
      return execute({ type: "record-opinion", text: "无意见" });
    case "officer":
      return execute({ type: "confirm-lock", keeper: "officer", strokes: madeUpSignature });
    case "supervisor":
      return execute({ type: "absent-at-lock", keeper: "supervisor", reason: "身体不适" });
    case "lock":
      return execute({ type: "lock" });
    case "minutes":
      return good(await change("filePaper", { ceremony: open(), paper: "minutes" }));
    case "bag":
      return good(await change("writeBag", { ceremony: open() }));
  }
}

/** Imports the sample's own files as somebody would who chose them by hand: they serve a rehearsal. */
export async function importSample(held: Officer, level: Level): Promise<void> {
  for (const { list, path } of sampleFiles(level))
    await importFile(held, list, basename(path), readFileSync(path));
}

/** Imports lists of an office's own, as dirty as the sample's, with other numbers: a real ceremony takes no sample. */
export async function importOwn(held: Officer, level: Level): Promise<void> {
  for (const { list, path } of sampleFiles(level)) {
    const { tables } = succeeded(await readTableFile(path));
    const table = tables.toSorted((one, other) => other.rows.length - one.rows.length)[0];
    const rows = (table?.rows ?? []).map(({ cells }) => cells.map((cell) => `"${shown(cell)}"`).join(","));
    const text = rows.join("\n").replaceAll("SL", "DW").replaceAll("ＳＬ", "ＤＷ");
    const own = text.replaceAll("91990000XXXX", "91990000YYYY").replaceAll("ＸＸＸＸ", "ＹＹＹＹ");
    await importFile(held, list, `${list}.csv`, Buffer.from(own));
  }
}

async function importFile({ console, change }: Officer, list: List, name: string, file: Buffer) {
  const asked = { list, reading: randomUUID(), name, bytes: file.toString("base64") };
  const { preview } = good(await console.client.call("previewImport", asked));
  good(await change("acceptImport", { preview }));
}

/** A unit to leave out by hand: its id is in what the plan notes, and nothing may repeat it. */
async function someUnit({ client }: Officer["console"]): Promise<string> {
  const asked = { list: "key", search: "", from: 0, count: 1 } as const;
  const { columns, rows } = good(await client.call("rows", asked));
  return rows[0]?.[columns.indexOf("id")] ?? "";
}

/** The output of an answer that must be good. */
export function good<M extends Parameters<Officer["console"]["client"]["call"]>[0]>(
  answer: Answer<M>,
): OutputOf<M> {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.output;
}
