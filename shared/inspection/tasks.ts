import * as z from "zod";
import { unitCodeForm } from "../draw/field.ts";
import { code, innerText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { absent, digest, list, note } from "../ledger/fact.ts";
import { noted, noteKind, noteOf } from "../ledger/notes.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { inspectionCommand, inspectionFact, type State } from "./inspection.ts";
import { workedWith } from "./locked.ts";
import { toVisit } from "./to-visit.ts";

/**
 * Drawn units as tasks for the system by which inspectors work on their mobile devices (移动执法). Every province has columns of its
 * own: which heading gets what is data.
 */

/** What a column of a task may hold. */
export const taskFields = [
  "task",
  "source",
  "item",
  "period",
  "ceremony",
  "code",
  "class",
  "unit",
  "unit-id",
  "credit-code",
  "address",
  "contents",
  "inspectors",
  "certificates",
  "from",
  "to",
  "remark",
] as const;
export type TaskField = (typeof taskFields)[number];

/** A column as a system names it, and what it gets. */
export interface TaskColumn {
  readonly heading: string;
  readonly field: TaskField;
}

export const taskColumnsNote = noteKind<readonly TaskColumn[]>(
  "task-columns",
  z.array(z.strictObject({ heading: z.string(), field: z.enum(taskFields) })),
);

/** Usual columns of such systems, to begin with: an office writes those of its own. */
export const usualTaskColumns: readonly TaskColumn[] = [
  { heading: "任务名称", field: "task" },
  { heading: "任务来源", field: "source" },
  { heading: "抽查事项", field: "item" },
  { heading: "执法对象名称", field: "unit" },
  { heading: "污染源编码", field: "unit-id" },
  { heading: "统一社会信用代码", field: "credit-code" },
  { heading: "地址", field: "address" },
  { heading: "检查内容", field: "contents" },
  { heading: "执法人员", field: "inspectors" },
  { heading: "执法证号", field: "certificates" },
  { heading: "开始时间", field: "from" },
  { heading: "截止时间", field: "to" },
  { heading: "备注", field: "remark" },
];

/** The columns that the office's system has: those of the last export, or the usual ones before the first. */
export function taskColumnsOf(
  { taskColumns }: Pick<State, "taskColumns">,
  read: (digest: string) => string,
): readonly TaskColumn[] {
  return taskColumns === undefined ? usualTaskColumns : noted(taskColumnsNote, read(taskColumns));
}

export const tasksExported = inspectionFact({
  type: "tasks.exported",
  of: "any",
  says: "Units that are open, or were dispatched, were handed out by name as tasks for another system. The file is kept nowhere.",
  fields: {
    units: list(z.string().regex(unitCodeForm.pattern), "codes of the units, in the order of the list"),
    // The file can be made anew from guessed names, and the public bag has every event: its digest would name the units.
    tasks: absent(digest("SHA-256 of the file that was handed out; only in ledgers of earlier programs")),
    columnsNote: absent(
      note(
        taskColumnsNote,
        "its columns, which are proposed for the next; not in ledgers of earlier programs",
      ),
    ),
  },
  course: ({ units }) => message("ceremony.course.tasks.exported", { count: units.length }),
  apply: (_, { columnsNote }) => (columnsNote === undefined ? {} : { taskColumns: columnsNote }),
});

export const taskFacts = [tasksExported] as const;

const exportTasks = inspectionCommand({
  type: "export-tasks",
  from: "program",
  held: {
    ceremony: code(),
    units: z.array(code()).readonly(),
    columns: z.array(z.object({ heading: innerText(100), field: z.enum(taskFields) })).readonly(),
  },
  decide: (state, { ceremony, units, columns }, context) => {
    const locked = workedWith(state, ceremony);
    if (!locked.ok) return locked;
    if (units.length === 0) return refuse("inspection.no-tasks-open", {});
    const known = new Set(toVisit(state, locked.value, context.read));
    const stray = units.find((unit) => !known.has(unit));
    if (stray !== undefined) return refuse("inspection.not-drawn", { unit: stray });
    const kept = noteOf(taskColumnsNote, columns, context.random);
    const exported = { units, columnsNote: context.hash(kept) };
    return decided([made({ ...context, ceremony }, tasksExported, exported)], { blobs: [kept] });
  },
});

export const taskCommands = [exportTasks] as const;
