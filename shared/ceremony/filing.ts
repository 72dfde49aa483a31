import * as z from "zod";
import { code } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { type AnyFact, absent, digest, file, isOf, oneOf } from "../ledger/fact.ts";
import { bagOf } from "../office/ceremonies.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { ofEarlierProgram } from "./freeze.ts";
import {
  type CeremonyState,
  ceremonyCommand,
  ceremonyFact,
  ceremonyIn,
  type Keeper,
  keepers,
  type Opened,
  outcomeOf,
  type PaperKind,
  paperKinds,
  withCeremony,
  wrongPhase,
} from "./opened.ts";
import { printedAs, printingFields, printingOf, printings } from "./printed.ts";

/**
 * The papers of a ceremony: the pre-draw sheet of phase 3 and the minutes, of phase 8 or of a void. They are filed, signed
 * and printed as they are archived.
 */

export const paperFiled = ceremonyFact({
  type: "paper.filed",
  of: "any",
  says: "A paper was printed, signed electronically and filed; it is not replaced.",
  fields: {
    paper: oneOf(paperKinds, "which one"),
    pdf: file("SHA-256 of the PDF"),
    certificate: absent(
      digest("SHA-256 of the certificate that signed it; absent in ledgers of earlier programs"),
    ),
  },
  course: ({ paper }) => message(`ceremony.course.paper.filed.${paper}`, {}),
  apply: (state, { of, paper }) =>
    withCeremony(state, of, (one) => ({ ...one, papers: [...one.papers, paper] })),
});

export const paperSigned = ceremonyFact({
  type: "paper.signed",
  of: "any",
  says: "A filed paper was given a further electronic signature. What was filed is the beginning of the new bytes.",
  fields: {
    paper: oneOf(paperKinds, "which one"),
    pdf: file("SHA-256 of the PDF with the signature"),
    certificate: digest("SHA-256 of the certificate that signed it"),
    keeper: oneOf(keepers, "for whom, as the room saw it"),
  },
  course: ({ paper, keeper, certificate }) =>
    message(`ceremony.course.paper.signed.${paper}.${keeper}`, {
      certificate: `${certificate.slice(0, 8)} ${certificate.slice(8, 16)}`,
    }),
  apply: () => ({}),
});

const paperPrinted = ceremonyFact({
  type: "paper.printed",
  of: "any",
  says: "A filed paper is about to be given to a printer, was taken by it, or was opened for another program to print, as it is archived.",
  fields: {
    paper: oneOf(paperKinds, "which one"),
    pdf: file("SHA-256 of the PDF that was given"),
    ...printingFields,
  },
  course: ({ paper, copies, ...how }) =>
    message(`ceremony.course.paper.printed.${paper}.${printingOf(how)}`, { copies }),
  apply: () => ({}),
});

export const filingFacts = [paperFiled, paperSigned, paperPrinted] as const;

/** A filed paper as it stands: H of its last bytes, and by which certificates and for whom it is signed, oldest first. */
export interface FiledPaper {
  readonly paper: PaperKind;
  readonly pdf: string;
  readonly signed: readonly {
    readonly certificate: string;
    /** Nobody for the signature with which the program filed it. */
    readonly keeper?: Keeper;
  }[];
}

/** The papers filed by these facts of one ceremony, in the order of their filing, each as it was signed last. */
export function filedPapers(facts: readonly AnyFact[]): readonly FiledPaper[] {
  const papers = new Map<PaperKind, FiledPaper>();
  for (const one of facts) {
    if (isOf(paperFiled, one)) {
      const { paper, pdf, certificate } = one;
      papers.set(paper, { paper, pdf, signed: certificate ? [{ certificate }] : [] });
    } else if (isOf(paperSigned, one)) {
      const { paper, pdf, certificate, keeper } = one;
      const before = papers.get(paper)?.signed ?? [];
      papers.set(paper, { paper, pdf, signed: [...before, { certificate, keeper }] });
    }
  }
  return [...papers.values()];
}

/** Whether it is the time of its minutes: it is locked and open, or void, whatever was opened since. */
export function hasMinutes(state: CeremonyState, one: Opened): boolean {
  return isOpen(state, one) ? one.phase === "minutes" : outcomeOf(state, one.id) === "void";
}

const isOpen = ({ current }: CeremonyState, one: Opened) => current === one;

const paper = z.enum(paperKinds);
const pdf = z.custom<Uint8Array>();

export const filePaper = ceremonyCommand({
  type: "file-paper",
  from: "program",
  /** `certificate`: SHA-256 of the one that signed it. */
  held: { ceremony: code(), paper, pdf, certificate: code() },
  decide: (state, { ceremony, paper, pdf, certificate }, context) => {
    const now = ceremonyIn(state, ceremony);
    if (!now) return refuse("ceremony.unknown", { ceremony });
    const due = paper === "minutes" ? hasMinutes(state, now) : now.phase === "freeze" && isOpen(state, now);
    if (!due) return wrongPhase(now);
    const earlier = ofEarlierProgram(now);
    if (earlier) return earlier;
    if (now.papers.includes(paper)) return refuse("ceremony.paper-filed", {});
    const filed = { paper, pdf: context.hash(pdf), certificate };
    return decided([made({ ...context, ceremony }, paperFiled, filed)], { blobs: [pdf] });
  },
});

export const signPaper = ceremonyCommand({
  type: "sign-paper",
  from: "program",
  /** The paper with one signature more; who signs as the room sees it, for the certificate may bear another name. */
  held: { ceremony: code(), paper, pdf, certificate: code(), keeper: z.enum(keepers) },
  decide: (state, { ceremony, paper, pdf, certificate, keeper }, context) => {
    const now = ceremonyIn(state, ceremony);
    if (!now) return refuse("ceremony.unknown", { ceremony });
    if (!now.papers.includes(paper)) return refuse("contract.paper-missing", {});
    // The bag holds the paper as it was signed last, and is not written anew.
    if (bagOf(state, ceremony) || !(isOpen(state, now) || outcomeOf(state, ceremony) === "void"))
      return refuse("ceremony.bag-written", {});
    const signed = { paper, pdf: context.hash(pdf), certificate, keeper };
    return decided([made({ ...context, ceremony }, paperSigned, signed)], { blobs: [pdf] });
  },
});

export const printPaper = ceremonyCommand({
  type: "print-paper",
  from: "program",
  /** `pdf`: digest of the filed bytes that are printed. */
  held: { ceremony: code(), paper, pdf: code(), copies: z.int(), how: z.enum(printings) },
  decide: (state, { ceremony, paper, pdf, copies, how }, context) => {
    const now = ceremonyIn(state, ceremony);
    if (!now) return refuse("ceremony.unknown", { ceremony });
    if (!now.papers.includes(paper)) return refuse("contract.paper-missing", {});
    return decided([made({ ...context, ceremony }, paperPrinted, { paper, pdf, copies, ...printedAs(how) })]);
  },
});

export const filingCommands = [filePaper, signPaper, printPaper] as const;
