import { type Description, note } from "./event-description.ts";

/** What is signed, filed, printed and put into the bag. */
export const paperDescriptions = {
  "signature.made": {
    says: "Somebody signed on the pad, at signing in or under the minutes. The last one of each signer counts.",
    fields: {
      signer: "a person of the roll by number, or an official by office",
      occasion: "what was signed",
      signatureNote: note("the strokes"),
    },
  },
  "ink.chosen": {
    says: "Somebody signs on paper after all: the signature on the pad, or the refusal, no longer counts.",
    fields: { signer: "who", occasion: "what is signed" },
  },
  "minutes.refused": {
    says: "Somebody refused to sign.",
    fields: { person: "who", reasonNote: note("the reason given") },
  },
  "paper.filed": {
    says: "A paper was printed, signed electronically and filed; it is not replaced.",
    fields: {
      paper: "which one",
      pdf: "SHA-256 of the PDF",
      certificate: "SHA-256 of the certificate that signed it; absent in ledgers of earlier programs",
    },
  },
  "paper.signed": {
    says: "A filed paper was given a further electronic signature. What was filed is the beginning of the new bytes.",
    fields: {
      paper: "which one",
      pdf: "SHA-256 of the PDF with the signature",
      certificate: "SHA-256 of the certificate that signed it",
      keeper: "for whom, as the room saw it",
    },
  },
  "paper.printed": {
    says: "A filed paper was given to a printer, or opened for another program to print, as it is archived.",
    fields: {
      paper: "which one",
      pdf: "SHA-256 of the PDF that was given",
      copies: "how many were asked for",
      taken:
        "1 where the system said that the printer took it; 0 where it was opened for another program to print, of which nothing more is known",
    },
  },
  "bag.written": {
    says: "The bag is on the medium. The bag's own copy of the ledger ends before this event.",
    fields: {
      ceremony: "its id",
      manifest: "SHA-256 of `manifest-sha256.txt`",
      readme: "SHA-256 of its `README.txt`, which a later program may write otherwise; absent in old ledgers",
    },
  },
  "scan.added": {
    says: "A scan of an ink-signed paper was added for the next version of a bag. Those of one version become durable together, before any of it is written.",
    fields: {
      ceremony: "whose bag",
      version: "the version of the bag it comes with, from 2",
      kind: "which paper it shows",
      format: "what its bytes are",
      scan: "SHA-256 of the file",
      remarkNote: `${note("the remark in `scans.csv`")}; 64 zeros without one`,
    },
  },
  "bag.versioned": {
    says: "A later version of a bag is on the medium, beside the ones before it. Its own copy of the ledger ends before this event.",
    fields: {
      ceremony: "its id",
      version: "from 2",
      previous: "SHA-256 of `manifest-sha256.txt` of the version before",
      manifest: "SHA-256 of its own `manifest-sha256.txt`",
    },
  },
} as const satisfies { readonly [Type in Paper]: Description<Type> };

type Paper =
  | "signature.made"
  | "ink.chosen"
  | "minutes.refused"
  | "paper.filed"
  | "paper.signed"
  | "paper.printed"
  | "bag.written"
  | "scan.added"
  | "bag.versioned";
