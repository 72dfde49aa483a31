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
