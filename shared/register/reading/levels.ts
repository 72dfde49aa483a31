import type { ControlLevel } from "../model.ts";

/** What a level cell says: a control level, a stratum set by hand, or nothing anybody can tell. */
export type Said = { readonly control: ControlLevel } | { readonly stratum: "key" | "general" } | undefined;

const controls: readonly (readonly [RegExp, ControlLevel])[] = [
  [/国控|国家级|国家重点|^国级?$/, "国控"],
  [/省控|省级|^省$/, "省控"],
  [/市控|市级|^市$/, "市控"],
  [/县控|区控|县级|区级|^[县区]$/, "县控"],
];

/** Reads a level cell. One that names two levels (国控/省控) says nothing. */
export function readLevel(text: string): Said {
  const found = controls.filter(([pattern]) => pattern.test(text));
  if (found.length > 1) return undefined;
  const control = found[0]?.[1];
  if (control) return { control };
  if (/^重点(?:排污单位|单位|污染源|监管)?$/.test(text)) return { stratum: "key" };
  if (/^一般(?:排污单位|单位|污染源|监管)?$/.test(text)) return { stratum: "general" };
  return undefined;
}
