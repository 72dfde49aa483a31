import { required, type UnitDraw } from "../draw/model.ts";
import { drawName } from "../text/terms.ts";
import { type Message, message } from "../text/text.ts";
import type { DrawPlan, Settings } from "./plan.ts";

/**
 * That another number of inspectors in post is given than the inspectors' list marks. Where it is lower, which quotas are lower by it, and
 * what they would be by the list (衢环发〔2017〕5号: 在编在岗检查人员数的 1.25 倍): numbers alone, for sheet and minutes.
 */
export function inPostWarning({
  inPost,
  onList,
  settings: { rules },
  draws,
}: {
  readonly inPost: number;
  readonly onList: number;
  readonly settings: Pick<Settings, "rules">;
  readonly draws: readonly DrawPlan[];
}): readonly Message[] {
  if (inPost === onList) return [];
  const lower = draws.flatMap(({ draw, quota, eligible }) => {
    const rule = draw === "JC" ? undefined : rules[draw];
    if (draw === "JC" || rule?.per !== "inspectors") return [];
    const byList = Math.min(required(rule, onList), eligible.length);
    return quota < byList ? [lowerBy(draw, quota, byList)] : [];
  });
  return lower.length === 0
    ? [message("rules.in-post-differs", { inPost, onList })]
    : [message("rules.in-post-below", { inPost, onList, lower })];
}

function lowerBy(draw: UnitDraw, quota: number, byList: number): Message {
  return message("rules.in-post-lower", { draw: drawName(draw), quota, byList });
}
