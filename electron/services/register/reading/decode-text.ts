/** A text as read from bytes, and how. */
export interface Decoded {
  readonly encoding: "UTF-8" | "GB18030" | "UTF-16LE" | "UTF-16BE" | "Big5";
  readonly text: string;
}

const labels = {
  "UTF-8": "utf-8",
  GB18030: "gb18030",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
  Big5: "big5",
} as const;

/** The text of bytes in an encoding; what is broken is U+FFFD, or with `strict` makes it undefined. A final 0x1A is how DOS ends a file. */
export function decodeAs(
  bytes: Uint8Array,
  encoding: Decoded["encoding"],
  manner: "strict" | "lossy",
): Decoded | undefined {
  try {
    const text = new TextDecoder(labels[encoding], { fatal: manner === "strict" }).decode(bytes);
    return { encoding, text: text.endsWith("\u001a") ? text.slice(0, -1) : text };
  } catch {
    return undefined;
  }
}

/** The encoding that a byte-order mark states. */
export function statedEncoding(bytes: Uint8Array): Decoded["encoding"] | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  return first === 0xef && second === 0xbb && third === 0xbf ? "UTF-8" : undefined;
}

/** Whether this is text: no zero, and of other control characters (a few come from old programs) at most one in eight. */
export function isText(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu) ?? [];
  return !text.includes("\0") && controls.length * 8 <= text.length;
}

/** Where a broken character stands: line and character in it, from 1, and what is around it. */
export interface Broken {
  readonly line: number;
  readonly column: number;
  readonly near: string;
}

/** A text with each zero as the broken character that it is: in a text nobody writes one. */
export function withoutZeros(text: string): string {
  return text.replaceAll("\0", "\ufffd");
}

/** The first broken character of a text that was decoded with loss. */
export function brokenCharacter(text: string): Broken | undefined {
  const at = text.indexOf("\ufffd");
  if (at < 0) return undefined;
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  const before = lines.at(-1) ?? "";
  const [after = ""] = text.slice(at).split(/[\r\n]/);
  return {
    line: lines.length,
    column: [...before].length + 1,
    near: `${[...before].slice(-8).join("")}${[...after].slice(0, 8).join("")}`,
  };
}

/**
 * The first line of a GB18030 text that is UTF-8 in truth: its bytes are no GB18030 that a person wrote, and would enter as other
 * characters without a word. Three characters of three bytes are no chance.
 */
export function foreignLine(bytes: Uint8Array): number | undefined {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const part = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (part.some((byte) => byte >= 0x80)) {
      const text = decodeAs(part, "UTF-8", "strict")?.text;
      if (text !== undefined && (text.match(/[\u0800-\uffff]/g) ?? []).length >= 3) return line;
    }
    if (end < 0) break;
    from = end + 1;
  }
  return undefined;
}

/** The line, from 1, of a double quote that opens a field and is never closed: all lines after it would be one cell. */
export function openQuote(text: string): number | undefined {
  let from = 0;
  for (;;) {
    const opened = /(?<=^|[,;\t|\n\r])"/g;
    opened.lastIndex = from;
    const open = opened.exec(text);
    if (!open) return undefined;
    const closing = /"(?:"|)/g;
    closing.lastIndex = open.index + 1;
    let close = closing.exec(text);
    while (close?.[0] === '""') close = closing.exec(text);
    if (!close) return text.slice(0, open.index).split(/\r\n|\r|\n/).length;
    from = close.index + 1;
  }
}

/** What the first bytes of a file say it is, whatever its name. */
export type Content =
  | { readonly kind: "zip" | "ole" | "biff" | "text" }
  | { readonly kind: "other"; readonly what: string };

const signatures: readonly (readonly [bytes: string, what: string])[] = [
  ["25504446", "PDF"],
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["47494638", "GIF"],
  ["424d", "BMP"],
  ["49492a00", "TIFF"],
  ["4d4d002a", "TIFF"],
  ["52617221", "RAR"],
  ["377abcaf271c", "7z"],
  ["1f8b", "gzip"],
  ["7b5c727466", "RTF"],
  ["4d5a", "EXE"],
  ["7f454c46", "ELF"],
  ["53514c69746520666f726d6174", "SQLite"],
  ["4c0000000114020000000000c000000000000046", "快捷方式 / shortcut (.lnk)"],
];

/** Recognises a file by its first bytes, and JSON by all of them; what is neither is taken for text. */
export function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 20)).toString("hex");
  if (head.startsWith("504b0304") || head.startsWith("504b0506")) return { kind: "zip" };
  if (head.startsWith("d0cf11e0a1b11ae1")) return { kind: "ole" };
  // BOF records of BIFF 2, 3, 4 and 5 without a container around them.
  if (/^09(?:00|02|04|08)0[4-9a-f]00/.test(head)) return { kind: "biff" };
  const known = signatures.find(([signature]) => head.startsWith(signature));
  // "BM" and "MZ" may begin a text; the files they mark have a zero byte soon after.
  if (known && (known[0].length > 4 || bytes.subarray(0, 64).includes(0)))
    return { kind: "other", what: known[1] };
  return isJson(bytes) ? { kind: "other", what: "JSON" } : { kind: "text" };
}

/** Whether a file is an object or a list of JSON (RFC 8259) as a whole. One too large to be parsed in passing is a text. */
function isJson(bytes: Uint8Array): boolean {
  if (bytes.length > 4 * 2 ** 20) return false;
  const start = Buffer.from(bytes.subarray(0, 64)).toString("utf8").trimStart();
  if (!/^[{[]/.test(start)) return false;
  try {
    JSON.parse(Buffer.from(bytes).toString("utf8").trim());
    return true;
  } catch {
    return false;
  }
}
