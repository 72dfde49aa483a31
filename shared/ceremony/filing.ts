import * as z from "zod";
import { code } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { type AnyFact, absent, digest, file, flag, isOf, number, oneOf } from "../ledger/fact.ts";
import { isRegisterOpen } from "../office/office.ts";
import { refuse } from "../text/result.ts";
import { message } from "../text/text.ts";
import { ofEarlierProgram } from "./freeze.ts";
import {
  ceremonyCommand,
  ceremonyFact,
  ceremonyIn,
  type Keeper,
  keepers,
  opened,
  type PaperKind,
  paperKinds,
  wrongPhase,
} from "./opened.ts";

/** The papers of a ceremony, the pre-draw sheet of phase 3 and the minutes of phase 8: filed, signed and printed as they are archived. */

export const paperFiled = ceremonyFact({
  type: "paper.filed",
  of: "open",
  says: "A paper was printed, signed electronically and filed; it is not replaced.",
  fields: {
    paper: oneOf(paperKinds, "which one"),
    pdf: file("SHA-256 of the PDF"),
    certificate: absent(
      digest("SHA-256 of the certificate that signed it; absent in ledgers of earlier programs"),
    ),
  },
  course: ({ paper }) => message(`ceremony.course.paper.filed.${paper}`, {}),
  apply: (state, { paper }) => {
    const now = opened(state);
    return { current: { ...now, papers: [...now.papers, paper] } };
  },
});

export const paperSigned = ceremonyFact({
  type: "paper.signed",
  of: "open",
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

export const paperPrinted = ceremonyFact({
  type: "paper.printed",
  of: "any",
  says: "A filed paper was given to a printer, or opened for another program to print, as it is archived.",
  fields: {
    paper: oneOf(paperKinds, "which one"),
    pdf: file("SHA-256 of the PDF that was given"),
    copies: number("how many were asked for"),
    taken: flag(
      "1 where the system said that the printer took it; 0 where it was opened for another program to print, of which nothing more is known",
    ),
  },
  course: ({ paper, copies, taken }) =>
    message(`ceremony.course.paper.printed.${paper}.${taken === 1 ? "taken" : "asked"}`, { copies }),
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

const paper = z.enum(paperKinds);
const pdf = z.custom<Uint8Array>();

export const filePaper = ceremonyCommand({
  type: "file-paper",
  from: "program",
  /** `certificate`: SHA-256 of the one that signed it. */
  held: { paper, pdf, certificate: code() },
  decide: ({ current: now }, { paper, pdf, certificate }, context) => {
    if (!now) return refuse("ceremony.none-open", {});
    if (now.phase !== (paper === "minutes" ? "minutes" : "freeze")) return wrongPhase(now);
    const earlier = ofEarlierProgram(now);
    if (earlier) return earlier;
    if (now.papers.includes(paper)) return refuse("ceremony.paper-filed", {});
    return decided([made(context, paperFiled, { paper, pdf: context.hash(pdf), certificate })], {
      blobs: [pdf],
    });
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
    if (now !== state.current || (now.phase === "minutes" && isRegisterOpen(state)))
      return refuse("ceremony.bag-written", {});
    const signed = made(context, paperSigned, { paper, pdf: context.hash(pdf), certificate, keeper });
    return decided([signed], { blobs: [pdf] });
  },
});

export const printPaper = ceremonyCommand({
  type: "print-paper",
  from: "program",
  /** Digest of the filed bytes that were printed, and whether the system said that the printer took them. */
  held: { ceremony: code(), paper, pdf: code(), copies: z.int(), taken: z.boolean() },
  decide: (state, { ceremony, paper, pdf, copies, taken }, context) => {
    const now = ceremonyIn(state, ceremony);
    if (!now) return refuse("ceremony.unknown", { ceremony });
    if (!now.papers.includes(paper)) return refuse("contract.paper-missing", {});
    return decided([
      made({ ...context, ceremony }, paperPrinted, { paper, pdf, copies, taken: taken ? 1 : 0 }),
    ]);
  },
});

export const filingCommands = [filePaper, signPaper, printPaper] as const;
