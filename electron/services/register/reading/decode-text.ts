// Control characters that no text holds; a final 0x1A is how DOS ends a file.
const binary = /(?![\t\n\v\f\r])\p{Cc}/u;

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of a file: UTF-16 where its byte-order mark says so, UTF-8 where every byte agrees (with or without mark), else
 * GB18030, of which GBK and GB 2312 are parts. Undefined where it is none of these, or no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  let text: string | undefined;
  if (first === 0xff && second === 0xfe) text = decode(bytes, "utf-16le");
  else if (first === 0xfe && second === 0xff) text = decode(bytes, "utf-16be");
  else text = decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
  const plain = text?.endsWith("\u001a") ? text.slice(0, -1) : text;
  return plain === undefined || binary.test(plain.replaceAll("\u0085", "")) ? undefined : plain;
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
];

/** Recognises a file by its first bytes; what has no signature is taken for text. */
export function sniff(bytes: Uint8Array): Content {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  if (head.startsWith("504b0304") || head.startsWith("504b0506")) return { kind: "zip" };
  if (head.startsWith("d0cf11e0a1b11ae1")) return { kind: "ole" };
  // BOF records of BIFF 2, 3, 4 and 5 without a container around them.
  if (/^09(?:00|02|04|08)0[4-9a-f]00/.test(head)) return { kind: "biff" };
  const known = signatures.find(([signature]) => head.startsWith(signature));
  // "BM" and "MZ" may begin a text; the files they mark have a zero byte soon after.
  if (known && (known[0].length > 4 || bytes.subarray(0, 64).includes(0)))
    return { kind: "other", what: known[1] };
  return { kind: "text" };
}
