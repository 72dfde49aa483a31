import type { Press } from "./press.ts";

/** The structure types in use (ISO 32000, 14.8.4). */
export type Tag = "H1" | "H2" | "H3" | "H4" | "P" | "Table" | "TR" | "TH" | "TD" | "Figure";

export type Element = PDFKit.PDFStructureElement;

export interface TagOptions {
  readonly alt?: string;
  readonly actual?: string;
  readonly scope?: "Column";
  readonly placement?: "Block";
  /** Left, top, right, bottom. */
  readonly bbox?: [number, number, number, number];
}

/**
 * An element of the structure tree that is opened when its first part is drawn: pieces are drawn in reading order, so
 * the tree is in reading order too.
 */
export function element(
  parent: () => Element,
  press: Press,
  tag: Tag,
  options: TagOptions = {},
): () => Element {
  let made: Element | undefined;
  return () => {
    if (made) return made;
    made = press.doc.struct(tag, options);
    parent().add(made);
    return made;
  };
}

/** Puts content on the page as a part of an element. */
export function drawAs(press: Press, owner: Element, tag: Tag, operators: string): void {
  const content = press.doc.markStructureContent(tag);
  if (operators !== "") press.doc.addContent(operators);
  press.doc.endMarkedContent();
  owner.add(content);
}

/** Puts content on the page that is no part of the text: rules, page numbers, repeated heads. */
export function drawAside(press: Press, kind: "Pagination" | "Layout", operators: string): void {
  press.doc.markContent("Artifact", { type: kind });
  press.doc.addContent(operators);
  press.doc.endMarkedContent();
}
