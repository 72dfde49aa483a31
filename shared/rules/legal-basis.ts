import { presetOf } from "../draw/presets.ts";
import type { Settings } from "./plan.ts";

/**
 * What the minutes print as the basis, in Chinese: the preset's own words, or for `custom` the office's (`own`); then the
 * yearly cap where it is not the preset's.
 */
export function legalBasis(
  { preset: id, cap }: Pick<Settings, "preset" | "cap">,
  own: string,
): { readonly title: string; readonly text: string } {
  const preset = presetOf(id);
  const asPreset = preset?.cap.most === cap.most && preset.cap.specialExempt === cap.specialExempt;
  const capText =
    `本次适用的年度上限：同一污染源每年不超过${cap.most}次，` +
    `特殊监管对象${cap.specialExempt ? "在名单期间不受此限" : "同样受限"}。`;
  return {
    title: preset?.title[0] ?? "自定规则",
    text: (preset?.legalBasis ?? own) + (asPreset ? "" : capText),
  };
}
