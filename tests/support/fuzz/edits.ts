import fc from "fast-check";

/** One change of a file's bytes; places are shares of its length, so that it can be made to any file. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly length: number;
  readonly other: number;
  readonly bytes: Uint8Array;
  readonly word: string;
}

const kinds = ["flip", "put", "insert", "cut", "repeat", "end", "number", "word"] as const;

/** What readers stumble over: numbers that lead nowhere, keywords where there should be none. */
const words = [
  "0",
  "-1",
  "1",
  "65535",
  "2147483648",
  "9999999999",
  "1e9",
  "<<",
  ">>",
  "[",
  "]",
  "(",
  ")",
  "<",
].concat(
  [
    "null",
    "obj",
    "endobj",
    "stream\n",
    "endstream",
    "xref\n",
    "trailer",
    "startxref",
    "R",
    "/Kids",
    "/Parent",
  ],
  [
    "/Length",
    "/Prev",
    "/Type",
    "/ObjStm",
    "/FlateDecode",
    "/LZWDecode",
    "/Encrypt",
    "/Contents",
    "\n",
    "\r",
    ",",
    "\0",
    '"',
  ],
);

const share = fc.nat({ max: 2 ** 30 }).map((part) => part / 2 ** 30);

/** One to five changes. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: share,
    length: fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 4096 })),
    other: share,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    word: fc.constantFrom(...words),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The bytes after these changes, one after the other. */
export function edited(bytes: Uint8Array, changes: readonly Edit[]): Buffer {
  let now: Buffer = Buffer.from(bytes);
  for (const change of changes) now = editedOnce(now, change);
  return now;
}

function editedOnce(now: Buffer, { kind, at, length, other, bytes, word }: Edit): Buffer {
  const place = Math.floor(at * now.length);
  const spliced = (from: number, to: number, between: Uint8Array | string) =>
    Buffer.concat([now.subarray(0, from), Buffer.from(between as string), now.subarray(to)]);
  switch (kind) {
    case "flip": {
      const copy = Buffer.from(now);
      copy[place] = (copy[place] ?? 0) ^ (1 << (length % 8));
      return copy.subarray(0, now.length);
    }
    case "put":
      return spliced(place, place + bytes.length, bytes);
    case "insert":
      return spliced(place, place, bytes);
    case "cut":
      return spliced(place, place + length, "");
    case "repeat": {
      const from = Math.floor(other * now.length);
      return spliced(place, place, now.subarray(from, from + length));
    }
    case "end":
      return now.subarray(0, place);
    case "number":
      return replacedFrom(now, place, /\d+/g, word);
    case "word":
      return replacedFrom(now, place, /\/?[A-Za-z]+/g, word);
  }
}

/** The first match from a place on gives way to a word. */
function replacedFrom(now: Buffer, place: number, what: RegExp, word: string): Buffer {
  const text = now.toString("latin1");
  what.lastIndex = place;
  const found = what.exec(text);
  if (!found) return now;
  const end = found.index + found[0].length;
  return Buffer.from(text.slice(0, found.index) + word + text.slice(end), "latin1");
}
