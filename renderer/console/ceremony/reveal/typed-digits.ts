/** Boxes of a slip. */
export const slipLength = 12;

export const emptyBoxes: readonly string[] = Array.from({ length: slipLength }, () => "");

/** The digits in what a keyboard, an input method or the clipboard gave: full-width forms are taken, `？` is illegible. */
export function digitsIn(text: string): readonly string[] {
  return Array.from(text.normalize("NFKC")).filter((character) => /^[0-9?]$/.test(character));
}

/** The boxes with these digits from a box on; what does not fit is left out. */
export function withDigits(
  boxes: readonly string[],
  from: number,
  digits: readonly string[],
): readonly string[] {
  return boxes.map((box, place) => digits[place - from] ?? box);
}

/** Pasted text as a reading: twelve digits from the first box on, fewer from the present one; nothing where it holds something else. */
export function pasted(
  boxes: readonly string[],
  at: number,
  text: string,
): { readonly boxes: readonly string[]; readonly next: number } | undefined {
  const digits = digitsIn(text);
  const others = text.normalize("NFKC").replace(/[0-9?\s-]/g, "");
  const from = digits.length === slipLength ? 0 : at;
  if (others !== "" || digits.length === 0 || from + digits.length > slipLength) return undefined;
  return { boxes: withDigits(boxes, from, digits), next: Math.min(from + digits.length, slipLength - 1) };
}

/** Backspace empties the box it is in; in an empty one it goes back and empties that. */
export function erased(
  boxes: readonly string[],
  at: number,
): { readonly boxes: readonly string[]; readonly next: number } {
  const next = boxes[at] === "" ? Math.max(0, at - 1) : at;
  return { boxes: withDigits(boxes, next, [""]), next };
}
