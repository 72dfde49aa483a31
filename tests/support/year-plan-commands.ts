import type { CommandOf } from "../../shared/commands.ts";
import { day } from "./small-office.ts";

/** The commands of an annual plan of the small office for 2027, as they are sent. */

/** Of a certificate that nobody has. */
export const zeros = "0".repeat(64);
/** What stands for the signed paper. */
export const bytes = new TextEncoder().encode("%PDF 示例");

export type Asked = CommandOf<"draw-up-year-plan">;

/** Drawn up by the shipped rules, with whatever else is given. */
export const drawUp = (more: Partial<Asked> = {}): Asked => ({
  type: "draw-up-year-plan",
  year: 2027,
  rules: "quzhou-city-2017",
  raised: [],
  why: "",
  pdf: bytes,
  certificate: zeros,
  ...more,
});

/** A cell that is raised by hand. */
export const raise = (draw: "TS" | "ZD" | "YB", period: string, to: number, reason = "示例理由") => ({
  draw,
  period,
  to,
  reason,
});

/** The filing of its first version. */
export const file = (more: object = {}) =>
  ({ type: "file-year-plan", year: 2027, version: 1, number: "示环〔2026〕9号", day, ...more }) as const;
