import type { Case } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import type { Signer } from "./evidence.ts";
import { filedPaper } from "./filed-papers.ts";

/**
 * The electronic signatures of a paper: each right as bytes, and by the certificates the ledger noted for it. A name is what a
 * certificate says of itself; no authority is asked, for none can be trusted in ten years by a file that stands alone.
 */
export function checkSignatures(c: Case, paper: string): Finding {
  const { papers, signatures } = c.evidence;
  if (!papers.has(paper)) return notPossible("verify.needs", { files: paper });
  const noted = filedPaper(c, paper)?.certificates;
  const due = noted?.join(" ") ?? "";
  const read = signatures.get(paper);
  if (!read)
    return due === ""
      ? notPossible("verify.signatures.unreadable", { paper })
      : fail("verify.signatures.unreadable", { paper });
  const { signers, wrong } = read;
  if (wrong) return wrong;
  const found = signers.map(({ fingerprint }) => fingerprint).join(" ");
  if (noted && found !== due)
    return found === ""
      ? fail("verify.signatures.stripped", { paper, noted: due })
      : fail("verify.signatures.other", { found, noted: due || "∅" });
  if (signers.length === 0) return notPossible("verify.signatures.none", { paper });
  const values = { count: signers.length, who: signers.map(told).join(" · ") };
  return noted ? pass("verify.signatures.noted", values) : pass("verify.signatures.claimed", values);
}

function told({ subject, fingerprint }: Signer, index: number): string {
  return `${index + 1}. “${subject}” ${fingerprint.match(/.{8}/g)?.join(" ") ?? ""}`;
}
