/**
 * The one catalogue of words people read. An entry is a pair, Chinese first; `{name}` marks a value put in, and
 * `{name|file|files}` in English the word that goes with the number of that value.
 * Each area keeps its entries in a file of its own beside this one; both languages name the same values (tested).
 */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];
export type Entry = readonly [zh: string, en: string];

/** A value put into a sentence; a message is said in the sentence's language, and a list is written with its separators. */
export type Value = string | number | Said | Titled | readonly Value[];

/** What has a name of its own in Chinese, and in English or none there (empty): English has the Chinese one beside it, or says that it is Chinese. */
export interface Titled {
  readonly zh: string;
  readonly en: string;
}

/** A message as a value. */
interface Said {
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values an entry asks for, read off its Chinese text. */
export type Values<E extends Entry> = { readonly [Name in Names<E[0]>]: Value };

/** Between the items of a list. Not Intl.ListFormat: its marks would depend on the machine, and papers are hashed. */
const separators = { zh: "、", en: ", " } as const;

/** Puts values, already in words, into one language's text of an entry. A missing value is a bug and throws. */
export function fill(entry: Entry, language: Language, values: Readonly<Record<string, string>>): string {
  return entry[language === "zh" ? 0 : 1].replace(/\{([^{}]+)\}/g, (_, place: string) => {
    const [name = "", one, other] = place.split("|");
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${entry[1]}"`);
    if (one === undefined || other === undefined) return value;
    return value === "1" ? one : other;
  });
}

/** The first of a long list, and a sign that there are more. */
export function few<V extends Value>(all: readonly V[], most: number): readonly (V | string)[] {
  return all.length > most ? [...all.slice(0, most), "…"] : all;
}

/** A catalogue by key; a message says its words from one. */
export type Catalogue = Readonly<Record<string, Entry>>;

/** Another wording of an entry in a language, with the values it asks for beside those of the message. */
export type Reword = (
  key: string,
  text: string,
) => { readonly text: string; readonly values: Readonly<Record<string, string>> };

/** The sentence of a message in a language, from the entries at hand. A key that is not among them is a bug and throws. */
export function sayFrom(
  catalogue: Catalogue,
  { key, values }: Said,
  language: Language,
  reword?: Reword,
): string {
  const entry = catalogue[key];
  if (!entry) throw new Error(`no entry "${key}"`);
  const inWords = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, inWord(catalogue, value, language, reword)]),
  );
  if (!reword) return fill(entry, language, inWords);
  const other = reword(key, entry[language === "zh" ? 0 : 1]);
  return fill([other.text, other.text], language, { ...inWords, ...other.values });
}

function inWord(catalogue: Catalogue, value: Value, language: Language, reword: Reword | undefined): string {
  if (typeof value !== "object") return String(value);
  if ("key" in value) return sayFrom(catalogue, value, language, reword);
  if ("zh" in value) return titleIn(catalogue, value, language);
  return value.map((one) => inWord(catalogue, one, language, reword)).join(separators[language]);
}

function titleIn(catalogue: Catalogue, { zh, en }: Titled, language: Language): string {
  if (language === "zh") return zh;
  return en === ""
    ? sayFrom(catalogue, { key: "rules.title-chinese", values: { title: zh } }, language)
    : `${en} (${zh})`;
}

/** A number of bytes for people: whole kilobytes, else megabytes or gigabytes with a decimal. */
export function sizeText(octets: number): string {
  if (octets < 1e6) return `${Math.ceil(octets / 1e3)} kB`;
  return octets < 1e9 ? `${(octets / 1e6).toFixed(1)} MB` : `${(octets / 1e9).toFixed(1)} GB`;
}
