import type { ResultDetails, VisitEntry } from "../../shared/inspection/visits.ts";
import { day } from "./small-office.ts";

/** Visits to drawn units of the small office, as somebody enters them. */

export const nothingWrong: ResultDetails = {
  found: [
    { content: "facilities", found: "sound", remark: "" },
    { content: "discharge", found: "sound", remark: "" },
    { content: "radiation-permit", found: "none", remark: "" },
  ],
  violation: "",
  order: "",
  sanction: "",
};

export const wrong: ResultDetails = {
  found: [
    { content: "facilities", found: "violation", remark: "在线监测停运" },
    { content: "solid-waste", found: "sound", remark: "台账完整" },
  ],
  violation: "擅自停运污染防治设施",
  order: "责令立即改正",
  sanction: "罚款示例元",
};

/** A visit on one day, with nothing wrong. */
export function visitTo(unit: string, more: Partial<VisitEntry> = {}): VisitEntry {
  return {
    unit,
    first: day,
    last: day,
    visit: { recordNumber: `记录${unit}`, actCode: "示例码", joint: false, monitoring: false },
    result: nothingWrong,
    ...more,
  };
}
