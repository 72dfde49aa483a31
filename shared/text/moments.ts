import { type Language, sayFrom } from "./catalogue.ts";
import { minutes } from "./papers.ts";

/**
 * Days and times as papers write them, from local time `2026-12-25T09:30:00+08:00`. Chinese form has no leading
 * zeros (GB/T 9704-2012, 7.3.5.3); the offset is the office's own and is not printed. They stand here because whoever
 * verifies a paper has to look for what it prints.
 */

/** `2026年12月25日`. */
export function dayOf(at: string, language: Language): string {
  const [year = "", month = "", day = ""] = at.slice(0, 10).split("-");
  const values = language === "zh" ? { year, month: Number(month), day: Number(day) } : { year, month, day };
  return sayFrom(minutes, { key: "minutes.day", values }, language);
}

/** `9时30分`. */
export function clockOf(at: string, language: Language): string {
  const [hour, minute] = parts(at, language);
  return sayFrom(minutes, { key: "minutes.clock", values: { hour, minute } }, language);
}

/** `9时30分5秒`, for the course of the draw. */
export function secondOf(at: string, language: Language): string {
  const [hour, minute, second] = parts(at, language);
  return sayFrom(minutes, { key: "minutes.clock-second", values: { hour, minute, second } }, language);
}

/** `2026年12月25日9时30分`. */
export function momentOf(at: string, language: Language): string {
  return `${dayOf(at, language)}${language === "zh" ? "" : " "}${clockOf(at, language)}`;
}

function parts(at: string, language: Language): [string, string, string] {
  const [hour = "", minute = "", second = ""] = at.slice(11, 19).split(":");
  if (language === "en") return [hour, minute, second];
  return [String(Number(hour)), String(Number(minute)), String(Number(second))];
}
