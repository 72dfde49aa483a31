import { fields } from "../../../shared/register/fields.ts";
import type { Words } from "../hooks/use-language.ts";

const known = new Set<string>(Object.values(fields).flat());
type Known = (typeof fields)[keyof typeof fields][number];

/** The name of a field of a list; a column the catalogue does not know keeps its own. */
export function fieldName(field: string, t: Words["t"]): string {
  return known.has(field) ? t(`console.field.${field as Known}`) : field;
}

const spoken = {
  kind: ["unit", "construction"],
  status: ["operating", "stopped", "closed"],
  "in-post": ["yes", "no"],
  available: ["yes", "no"],
  waived: ["yes", "no"],
} as const;
type Spoken = (typeof spoken)[keyof typeof spoken][number];

/** A value as people say it: yes and no, kinds and states have words, all else stands as it was imported. */
export function fieldValue(field: string, value: string, t: Words["t"]): string {
  const words: readonly string[] = Object.hasOwn(spoken, field) ? spoken[field as keyof typeof spoken] : [];
  return words.includes(value) ? t(`console.value.${value as Spoken}`) : value;
}
