import type { Event } from "./events.ts";
import type { Paper } from "./state.ts";

/** A filed paper as it stands: H of its last bytes, and by which certificates and for whom it is signed, oldest first. */
export interface FiledPaper {
  readonly paper: Paper;
  readonly pdf: string;
  readonly signed: readonly {
    readonly certificate: string;
    /** Nobody for the signature with which the program filed it. */
    readonly keeper?: "officer" | "supervisor";
  }[];
}

/** The papers filed by these events of one ceremony, in the order of their filing, each as it was signed last. */
export function filedPapers(events: readonly Event[]): readonly FiledPaper[] {
  const papers = new Map<Paper, FiledPaper>();
  for (const event of events) {
    if (event.type !== "paper.filed" && event.type !== "paper.signed") continue;
    const { paper, pdf, certificate } = event;
    const [before, keeper] =
      event.type === "paper.signed" ? [papers.get(paper)?.signed ?? [], { keeper: event.keeper }] : [[], {}];
    papers.set(paper, { paper, pdf, signed: certificate ? [...before, { certificate, ...keeper }] : before });
  }
  return [...papers.values()];
}
