import type { Entry } from "./catalogue.ts";

/** The fields of the lists, as the console names them. */
export const consoleFields = {
  "console.field.name": ["名称", "Name"],
  "console.field.id": ["污染源编码", "Source code"],
  "console.field.credit-code": ["统一社会信用代码", "Credit code"],
  "console.field.level": ["控制级别", "Control level"],
  "console.field.kind": ["类型", "Kind"],
  "console.field.district": ["行政区划", "District"],
  "console.field.address": ["地址", "Address"],
  "console.field.status": ["状态", "Status"],
  "console.field.updated-at": ["更新时间", "Updated"],
  "console.field.certificate": ["执法证号", "Certificate"],
  "console.field.expiry": ["有效期至", "Valid until"],
  "console.field.organisation": ["所属单位", "Organisation"],
  "console.field.in-post": ["在编在岗", "In post"],
  "console.field.available": ["参加本次", "Available"],
  "console.field.unit": ["单位", "Unit"],
  "console.field.inspector": ["检查人员", "Inspector"],
  "console.field.reason": ["理由", "Reason"],
  "console.field.quarter": ["检查季度", "Quarter"],
  "console.field.waived": ["已免除", "Waived"],

  "console.value.yes": ["是", "yes"],
  "console.value.no": ["否", "no"],
  "console.value.unit": ["排污单位", "polluting unit"],
  "console.value.construction": ["建设项目", "construction"],
  "console.value.operating": ["正常", "operating"],
  "console.value.stopped": ["停产", "stopped"],
  "console.value.closed": ["关闭", "closed"],
} as const satisfies Record<`console.${string}`, Entry>;
