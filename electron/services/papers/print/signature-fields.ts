/** Print and Locked (ISO 32000-1, 12.5.3): PDF/A allows no widget that is not printed. */
const flags = 4 + 128;

/**
 * Puts empty signature fields on the last page, invisible: a signature may later fill one, but add none without touching what
 * is signed. Each has an appearance, though an empty one, since PDF/A asks for it (ISO 19005-1, 6.9). pdfkit's own forms
 * ask the reader to draw appearances, which PDF/A forbids.
 */
export function addSignatureFields(doc: PDFKit.PDFDocument, count: number): void {
  if (count === 0) return;
  const inner = doc as unknown as Inner;
  const fields = Array.from({ length: count }, (_, index) => {
    const appearance = inner.ref({
      Type: "XObject",
      Subtype: "Form",
      FormType: 1,
      BBox: nowhere,
      Resources: {},
    });
    // A comment: an empty one would be written as a dictionary without a stream.
    appearance.end("%\n");
    const field = inner.ref({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: new String(`Signature${index + 1}`),
      Rect: nowhere,
      F: flags,
      P: inner.page.dictionary,
      AP: { N: appearance },
    });
    inner.page.annotations.push(field);
    field.end();
    return field;
  });
  // SignaturesExist and AppendOnly (12.7.2).
  const form = inner.ref({ SigFlags: 3, Fields: fields });
  form.end();
  inner._root.data["AcroForm"] = form;
  // Its own way of ending a form expects one of its own.
  inner.endAcroForm = () => inner;
}

const nowhere = [0, 0, 0, 0];

/** What of pdfkit its types leave out. */
interface Inner {
  readonly ref: (data: Readonly<Record<string, unknown>>) => { end(chunk?: string): void };
  readonly page: { readonly dictionary: unknown; readonly annotations: unknown[] };
  readonly _root: { readonly data: Record<string, unknown> };
  endAcroForm: () => unknown;
}
