import { createHash, randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import type { Answer } from "../../shared/contract/client.ts";
import type { Input } from "../../shared/contract/rpc.ts";
import type { List } from "../../shared/register/model.ts";
import { good, holdUntil } from "./hold-in-windows.ts";
import { hostInProcess } from "./in-process.ts";
import { scratch } from "./scratch.ts";
import { seededRandom } from "./seeded-random.ts";
import { testPorts } from "./small-office.ts";
import { restOf2027 } from "./whole-year.ts";
import { type Officer, officer } from "./windows.ts";

/** An invented office that holds a year of real ceremonies through the contract: its clock is set, and what it draws repeats. */

export type OfficeLevel = "city" | "county";

/** Secrets of a list, as they were printed on slips. */
export type ListKeys = Pick<Input<"freeze">, "officer" | "supervisor" | "recovery">;
export type Typed = Pick<Input<"openList">, "pair" | "secrets">;
export type Earlier = NonNullable<Input<"freeze">["earlier"]>[number];

export const bySlips = ({ officer, supervisor }: ListKeys): Typed => ({
  pair: "passphrases",
  secrets: { officer, supervisor },
});
export const byRecovery = ({ recovery: [officer, supervisor] }: ListKeys): Typed => ({
  pair: "recovery",
  secrets: { officer, supervisor },
});
export const earlierBy = (ceremony: string, { pair, secrets }: Typed): Earlier => ({
  ceremony,
  pair,
  ...secrets,
});

/** Who is on which list, by id. A special unit is a key unit too, or on no other list. */
export interface Listed {
  readonly key: readonly string[];
  readonly general: readonly string[];
  readonly special: readonly string[];
  readonly inspectors: readonly string[];
}

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, "0")}`);

/** So few that every rule bites within the year: the cap, the second tier, a team of which nobody is left. */
export const listedIn: Readonly<Record<OfficeLevel, Listed>> = {
  city: {
    key: ids("KEY", 12),
    general: ids("GEN", 13),
    special: [...ids("KEY", 2), ...ids("SPC", 3)],
    inspectors: ids("CERT", 4),
  },
  county: {
    key: ids("KEY", 10),
    general: ids("GEN", 18),
    special: [...ids("KEY", 2), ...ids("SPC", 3)],
    inspectors: ids("CERT", 3),
  },
};

const calendar2027 = JSON.stringify({
  year: 2027,
  source: "示例通知",
  off: [{ name: "元旦", from: "2027-01-01", to: "2027-01-03" }, ...restOf2027],
  work: [],
});

export interface YearOffice {
  readonly level: OfficeLevel;
  readonly folder: string;
  readonly held: Officer;
  readonly listed: Listed;
  /** From now on it is half past nine of that day. */
  readonly setDay: (day: string) => void;
  readonly today: () => string;
}

/** Sets the office up, with its lists and the calendar of 2027. */
export async function officeOfYear(level: OfficeLevel): Promise<YearOffice> {
  let today = "2026-12-25";
  let keys = 0;
  let change = 0;
  const folder = scratch();
  const host = hostInProcess(
    folder,
    testPorts({
      now: () => `${today}T09:30:00+08:00`,
      random: (label) => {
        if (!label.startsWith("keys/")) return seededRandom(label);
        keys += 1;
        return seededRandom(`keys of a year ${keys}`);
      },
    }),
  );
  onTestFinished(() => host.close());
  const held = officer(host, () => {
    change += 1;
    return uuidOf(`${level} ${change}`);
  });
  const office = level === "city" ? "示例市生态环境局" : "示例县生态环境局";
  await held.execute({ type: "configure-office", office, code: "DEMO", level });
  await held.execute({ type: "import-calendar", text: calendar2027 });
  const listed = listedIn[level];
  for (const list of ["key", "general", "special"] as const)
    await importList(held, list, "单位名称,污染源编码,地址", listed[list].map(unitRow));
  await importList(held, "inspectors", "姓名,执法证号,所属单位", listed.inspectors.map(inspectorRow));
  await importList(held, "conflicts", "回避单位,执法人员,回避事由", ["KEY003,CERT001,近亲属任职"]);
  const setDay = (day: string) => {
    today = day;
  };
  return { level, folder, held, listed, setDay, today: () => today };
}

const unitRow = (id: string) => `示例${id}厂,${id},示例路${id}号`;
const inspectorRow = (id: string) => `示例检查员${id},${id},示例支队`;

async function importList(
  { console, change }: Officer,
  list: List,
  heading: string,
  rows: readonly string[],
) {
  const bytes = Buffer.from(`${[heading, ...rows].join("\n")}\n`).toString("base64");
  const asked = { list, reading: randomUUID(), name: `${list}.csv`, bytes };
  const { preview } = good(await console.client.call("previewImport", asked));
  good(await change("acceptImport", { preview }));
}

function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const details = {
  place: "一号会场",
  organiser: "示例局",
  host: "甲主持",
  operator: "乙操作",
  recorder: "丙记录",
  windowReason: "检验",
};

/** Draws the list of a quarter up to its bag; `earlier` opens those that are sealed still. */
export async function drawList(
  office: YearOffice,
  quarter: string,
  earlier: readonly Earlier[],
): Promise<{ readonly ceremony: string; readonly keys: ListKeys }> {
  const { held, level, today } = office;
  const open = { type: "open", quarter, day: today(), rehearsal: false, details } as const;
  const { ceremony } = await held.execute(open);
  const asked = { preset: `quzhou-${level}-2017`, team: 2, raised: {}, leftOut: [] };
  const settle = (given: readonly Earlier[]) => held.change("settlePlan", { ...asked, earlier: [...given] });
  if (earlier.length > 0) said(await settle([]), "ceremony.uncounted");
  good(await settle(earlier));
  await holdUntil(held, "sign-in 2", () => {}, "approve");
  const { recovery, ...slips } = good(await held.console.client.call("newKeys", {}));
  const keys: ListKeys = { ...slips, recovery: [...recovery] };
  // Opened once: the freeze asks for nobody's secrets.
  good(await held.change("freeze", keys));
  await holdUntil(held, "bag", () => {}, "sheet");
  return { ceremony: ceremony?.id ?? "", keys };
}

/** Fails unless an answer is a refusal of that key, or one that has it as its reason. */
export function said(answer: Answer<never> | { readonly ok: true }, key: string): void {
  const found = answer.ok ? undefined : answer.error.said;
  const reason = found?.values["reason"];
  const keys = [found?.key, typeof reason === "object" && "key" in reason ? reason.key : undefined];
  if (!keys.includes(key as never)) throw new Error(`${found?.key ?? "carried out"} instead of ${key}`);
}
