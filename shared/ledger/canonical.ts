/** What an event's body may hold: no fractions, no booleans, no null. */
export type Json = string | number | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one text of a value: no white space, names in the order of their UTF-16 code units, the shortest escapes.
 * A fraction, an integer beyond 2⁵³ − 1, a lone surrogate or anything else is a bug and throws.
 * Source: RFC 8785, of which this is the part for integers, strings, arrays and objects.
 */
export function canonical(value: Json): string {
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new Error("a lone surrogate has no canonical form");
    // ECMAScript's own escapes are the ones RFC 8785 asks for.
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is no safe integer`);
    return JSON.stringify(value);
  }
  if (isArray(value)) return `[${value.map((item) => canonical(item)).join(",")}]`;
  if (typeof value !== "object" || value === null) throw new Error(`no canonical form for ${String(value)}`);
  const members = Object.entries(value)
    // Not by locale: `<` on strings compares code units.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${canonical(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}

/** `Array.isArray` does not narrow a readonly array. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
