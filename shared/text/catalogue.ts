/**
 * The one catalogue of words people read. An entry is a pair, Chinese first; `{name}` marks a value put in.
 * Each area keeps its entries in a file of its own beside this one; both languages name the same values (tested).
 */
export type Language = "zh" | "en";
export type Entry = readonly [zh: string, en: string];

/** A value put into a sentence; a message is said in the sentence's language. */
export type Value =
  | string
  | number
  | { readonly key: string; readonly values: Readonly<Record<string, Value>> };

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values an entry asks for, read off its Chinese text. */
export type Values<E extends Entry> = { readonly [Name in Names<E[0]>]: Value };

/** Puts values, already in words, into one language's text of an entry. A missing value is a bug and throws. */
export function fill(entry: Entry, language: Language, values: Readonly<Record<string, string>>): string {
  return entry[language === "zh" ? 0 : 1].replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${entry[1]}"`);
    return value;
  });
}

/** A catalogue by key; a message says its words from one. */
export type Catalogue = Readonly<Record<string, Entry>>;

/** The sentence of a message in a language, from the entries at hand. A key that is not among them is a bug and throws. */
export function sayFrom(
  catalogue: Catalogue,
  { key, values }: Exclude<Value, string | number>,
  language: Language,
): string {
  const entry = catalogue[key];
  if (!entry) throw new Error(`no entry "${key}"`);
  const inWords = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object" ? sayFrom(catalogue, value, language) : String(value),
  ]);
  return fill(entry, language, Object.fromEntries(inWords));
}
