/// <reference lib="dom" />

/** A piece of text as the room sees it; lengths in hundredths of the stage's height, of a narrower one in its own measure. */
export interface Said {
  readonly text: string;
  readonly size: number;
  /** The least contrast against anything that may lie behind it (WCAG 2.1, 1.4.3). */
  readonly contrast: number;
  readonly kind: "title" | "drawn-code" | "digit" | "text";
  /** The faces it asks for, in order: a machine may have none but those the window brings. */
  readonly faces: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything legible on the stage, and the places it must keep to. */
export interface Sight {
  readonly said: readonly Said[];
  readonly width: number;
  readonly height: number;
  /** The box of what is between header and footer. */
  readonly main: { readonly top: number; readonly bottom: number } | undefined;
  /** The QR codes: their heights, and where each ends. */
  readonly codes: readonly { readonly height: number; readonly bottom: number }[];
}

/** Measures the page; runs inside it, so that it may use nothing from outside itself. */
export function lookAtStage(): Sight {
  const height = Math.min(innerHeight, (innerWidth * 9) / 16);
  const share = (pixels: number) => (100 * pixels) / height;

  const light = ([red = 0, green = 0, blue = 0]: readonly number[]) => {
    const linear = (part: number) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const contrast = (one: readonly number[], other: readonly number[]) => {
    const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  /** Computed colours are always `rgb()` or `rgba()`; 0 to 255. */
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const hex = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.trim().slice(at, at + 2), 16));

  const grounds = (element: Element): number[][] => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = parts(getComputedStyle(at).backgroundColor);
      if (found.length === 4 && found[3] === 0) continue;
      // The watermark shines through where nothing opaque lies before the stage itself.
      return at.classList.contains("stage")
        ? [found, hex(getComputedStyle(at).getPropertyValue("--watermark"))]
        : [found];
    }
    return [[255, 255, 255]];
  };

  /** The box a text is clipped to where it ends in an ellipsis. */
  const clipped = (element: Element, box: DOMRect): DOMRect => {
    for (let at: Element | null = element; at && !at.classList.contains("screen"); at = at.parentElement) {
      if (at.classList.contains("stage")) return box;
      if (getComputedStyle(at).overflowX === "hidden") return at.getBoundingClientRect();
    }
    return box;
  };

  const kindOf = (element: Element): Said["kind"] => {
    if (element.closest(".drawn-code")) return "drawn-code";
    if (element.closest(".digits")) return "digit";
    return element.closest("h1") && !element.closest("small") ? "title" : "text";
  };

  const said: Said[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || text === "" || element.closest("[aria-hidden]")) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = clipped(element, range.getBoundingClientRect());
    const style = getComputedStyle(element);
    said.push({
      text,
      size: share(Number.parseFloat(style.fontSize)),
      contrast: Math.min(...grounds(element).map((ground) => contrast(parts(style.color), ground))),
      kind: kindOf(element),
      faces: style.fontFamily,
      left: share(box.left),
      top: share(box.top),
      right: share(box.right),
      bottom: share(box.bottom),
    });
  }
  const screen = document.querySelector(".screen")?.getBoundingClientRect();
  return {
    said,
    width: share(innerWidth),
    height: share(innerHeight),
    main: screen && { top: share(screen.top), bottom: share(screen.bottom) },
    codes: Array.from(document.querySelectorAll(".qr"), (code) => {
      const { height: high, bottom } = code.getBoundingClientRect();
      return { height: share(high), bottom: share(bottom) };
    }),
  };
}

/** What a room could not read, in words; nothing where everything keeps to the rules of the stage. */
export function faultsOf({ said, width, height, main, codes }: Sight): string[] {
  const least = { title: 4.5, "drawn-code": 5.5, digit: 20, text: 3.2 };
  const faults: string[] = [];
  for (const one of said) {
    const name = `“${one.text}”`;
    if (one.size < least[one.kind]) faults.push(`${name} is ${one.size.toFixed(2)} % high`);
    if (one.contrast < 7) faults.push(`${name} has a contrast of ${one.contrast.toFixed(2)}`);
    if (/\p{Script=Han}/u.test(one.text) && !one.faces.includes("Noto Sans SC Variable"))
      faults.push(`${name} has no face with Chinese: ${one.faces}`);
    const inside =
      one.left >= -0.05 && one.right <= width + 0.05 && one.top >= -0.3 && one.bottom <= height + 0.3;
    if (!inside) faults.push(`${name} leaves the window: ${JSON.stringify(one)}`);
  }
  for (const [index, one] of said.entries())
    for (const other of said.slice(index + 1))
      if (overlap(one, other)) faults.push(`“${one.text}” lies over “${other.text}”`);
  const lowest = Math.max(
    ...said.filter(({ top }) => main && top >= main.top && top < main.bottom).map(middle),
  );
  if (main && lowest > main.bottom) faults.push(`text ends at ${lowest}, its screen at ${main.bottom}`);
  for (const { height: high, bottom } of codes) {
    if (high < 25) faults.push(`a QR code is ${high.toFixed(1)} % high`);
    if (main && bottom > main.bottom + 0.1)
      faults.push(`a QR code ends at ${bottom}, its screen at ${main.bottom}`);
  }
  return faults;
}

/** The box of a text is higher than its letters: only its middle half counts. */
function overlap(one: Said, other: Said): boolean {
  const quarter = (box: Said) => (box.bottom - box.top) / 4;
  return (
    one.left + 0.1 < other.right &&
    other.left + 0.1 < one.right &&
    one.top + quarter(one) < other.bottom - quarter(other) &&
    other.top + quarter(other) < one.bottom - quarter(one)
  );
}

function middle({ top, bottom }: Said): number {
  return bottom - (bottom - top) / 4;
}
