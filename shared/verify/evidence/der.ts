/** One element of DER (X.690): its identifier octet, what it holds, and all of its bytes. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** Identifier octets (X.690, 8.1.2): universal, and `[0]` and `[1]` where they hold elements. */
export const tags = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  first: 0xa0,
  second: 0xa1,
} as const;

/** Octets of the longest length that is read: no certificate is larger than what they count. */
const mostLength = 3;

/**
 * The element at the beginning of some bytes. Throws where there is none, and where its length is not written in the one way that
 * DER leaves (10.1): bytes that nobody signed could hide in any other.
 */
export function elementIn(bytes: Uint8Array): Element {
  const [tag = 0, first = 0x80] = bytes;
  let length = first;
  let start = 2;
  if (first >= 0x80) {
    const count = first - 0x80;
    if (count < 1 || count > mostLength) throw new Error("a length without end or beyond all certificates");
    start += count;
    length = bytes.subarray(2, start).reduce((sum, octet) => sum * 256 + octet, 0);
    if (length < Math.max(0x80, 256 ** (count - 1))) throw new Error("a length longer than it need be");
  }
  // The number of the tag would stand in further octets; nothing here has one so high.
  if ((tag & 0x1f) === 0x1f) throw new Error("an unknown tag");
  if (start + length > bytes.length) throw new Error("an element cut short");
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

/** The elements that fill some bytes to their end. Throws as `elementIn` does. */
export function elementsIn(bytes: Uint8Array): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const element = elementIn(bytes.subarray(at));
    elements.push(element);
    at += element.whole.length;
  }
  return elements;
}

/** What an element of one kind holds. Throws where it is another, or none. */
export function contentOf(element: Element | undefined, tag: number): Uint8Array {
  if (element?.tag !== tag) throw new Error("an element of another kind");
  return element.content;
}

/** The elements in one of a kind that holds elements. Throws where it is another, or none. */
export function partsOf(element: Element | undefined, tag: number = tags.sequence): Element[] {
  return elementsIn(contentOf(element, tag));
}

/** Whether two runs of bytes are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Bytes as lower-case hex digits. */
export function hexOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}
