import * as z from "zod";
import { unitCodeForm } from "../draw/field.ts";
import { code } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, digest, list, oneOf } from "../ledger/fact.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { inspectionCommand, inspectionFact } from "./inspection.ts";
import { workedWith } from "./locked.ts";
import type { TaskColumn } from "./tasks.ts";
import { toVisit } from "./to-visit.ts";

/**
 * What an office's own forms of a visit need, to be merged into them: the approval of the check (行政检查审批表) and the notice of it
 * (检查通知书). Their layout is the office's; the program gives a row for each unit.
 */
export const visitForms = ["approval", "notice"] as const;
export type VisitForm = (typeof visitForms)[number];

const common: readonly TaskColumn[] = [
  { heading: "统一社会信用代码", field: "credit-code" },
  { heading: "地址", field: "address" },
  { heading: "检查事项", field: "item" },
  { heading: "检查内容", field: "contents" },
  { heading: "检查人员", field: "inspectors" },
  { heading: "执法证号", field: "certificates" },
  { heading: "检查开始日期", field: "from" },
  { heading: "检查结束日期", field: "to" },
  { heading: "抽取编号", field: "ceremony" },
  { heading: "抽取代码", field: "code" },
];

/** The columns of each. */
export const formColumns: Readonly<Record<VisitForm, readonly TaskColumn[]>> = {
  approval: [
    { heading: "检查对象", field: "unit" },
    ...common,
    { heading: "污染源编码", field: "unit-id" },
    { heading: "任务来源", field: "source" },
  ],
  notice: [{ heading: "被检查单位", field: "unit" }, ...common],
};

export const formDataExported = inspectionFact({
  type: "form-data.exported",
  of: "any",
  says: "Units that are open, or were dispatched, were handed out by name for a form of the office's own. The file is kept nowhere.",
  fields: {
    // A fact says by `form` in which form it is written.
    paper: oneOf(visitForms, "`approval`: 行政检查审批表; `notice`: 检查通知书"),
    units: list(z.string().regex(unitCodeForm.pattern), "codes of the units, in the order of the list"),
    // The file can be made anew from guessed names, and the public bag has every event: its digest would name the units.
    data: absent(digest("SHA-256 of the file that was handed out; only in ledgers of earlier programs")),
  },
  course: ({ paper, units }) =>
    message(`ceremony.course.form-data.exported.${paper}`, { count: units.length }),
  apply: () => ({}),
});

export const formDataFacts = [formDataExported] as const;

const exportFormData = inspectionCommand({
  type: "export-form-data",
  from: "program",
  held: {
    ceremony: code(),
    form: z.enum(visitForms),
    units: z.array(code()).readonly(),
  },
  decide: (state, { ceremony, form, units }, context) => {
    const locked = workedWith(state, ceremony);
    if (!locked.ok) return locked;
    if (units.length === 0) return refuse("inspection.no-tasks-open", {});
    const known = new Set(toVisit(state, locked.value, context.read));
    const stray = units.find((unit) => !known.has(unit));
    if (stray !== undefined) return refuse("inspection.not-drawn", { unit: stray });
    return decided([made({ ...context, ceremony }, formDataExported, { paper: form, units })]);
  },
});

export const formDataCommands = [exportFormData] as const;
