import type { State } from "../../../shared/ceremony/ceremony.ts";
import { filedPapers } from "../../../shared/ceremony/filing.ts";
import { isFrozen, ofEarlierProgram } from "../../../shared/ceremony/freeze.ts";
import { ceremonyIn, type PaperKind } from "../../../shared/ceremony/opened.ts";
import type { Paper } from "../../../shared/papers/blocks.ts";
import { bound } from "../../../shared/papers/cover.ts";
import { drawnList } from "../../../shared/papers/drawn-list.ts";
import { minutes } from "../../../shared/papers/minutes.ts";
import { preDrawSheet } from "../../../shared/papers/pre-draw-sheet.ts";
import { recordOf } from "../../../shared/papers/read-record.ts";
import type { CeremonyRecord } from "../../../shared/papers/record.ts";
import { recusalRequest } from "../../../shared/papers/recusal-request.ts";
import { witnessSlip } from "../../../shared/papers/witness-slip.ts";
import type { Language } from "../../../shared/text/catalogue.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { lockedIn } from "../../../shared/windows/drawn-units.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { print } from "./print/print.ts";
import { validFrom } from "./signing/validity.ts";

/** For the device, the two keepers, and one to spare. */
const signatureFields = 4;

/** What the papers of a ceremony say; of which certificate, where one is to sign them. */
export function record(
  { facts, read, ledger, ports }: CeremonyService,
  ceremony: string,
  certificate?: CeremonyRecord["certificate"],
): CeremonyRecord {
  const { version, digest: program } = ports.build;
  return recordOf({
    ceremony,
    facts: facts(),
    read,
    hash: digest,
    ledgerHead: ledger.head().hash,
    build: { version, digest: program },
    ...(certificate && { certificate }),
  });
}

const papers = { "pre-draw-sheet": preDrawSheet, minutes } as const;

/**
 * Prints a paper of a ceremony from the ledger, signs it and files it there: the bytes that are filed are the bytes that are printed. It is
 * signed with the device certificate, whose fingerprint it prints; refused also where that cannot be used.
 */
export async function filePaper(
  service: CeremonyService,
  ceremony: string,
  paper: PaperKind,
  commandId: string,
): Promise<Result<State>> {
  const now = ceremonyIn(service.state(), ceremony);
  if (!now || !isFrozen(now)) return refuse("contract.not-frozen", {});
  const earlier = ofEarlierProgram(now);
  if (earlier) return earlier;
  const made = await signedPaper(service, (certificate) =>
    papers[paper](record(service, ceremony, certificate)),
  );
  if (!made.ok) return made;
  const { pdf, certificate } = made.value;
  return service.execute({ type: "file-paper", ceremony, paper, pdf, certificate }, commandId);
}

/**
 * A paper as it is filed: set, and signed with the device certificate, of which it may print the fingerprint. Refused where that cannot
 * be used, and where a character has no glyph.
 */
export async function signedPaper(
  { ports }: CeremonyService,
  make: (certificate: NonNullable<CeremonyRecord["certificate"]>) => Paper,
): Promise<Result<{ readonly pdf: Uint8Array; readonly certificate: string }>> {
  const identity = ports.device();
  if (!identity.ok) return identity;
  // Loaded when first signed: its libraries would make every start wait.
  const [{ appendSignature }, { tellCertificate }] = await Promise.all([
    import("./signing/append-signature.ts"),
    import("./signing/identity.ts"),
  ]);
  const { fingerprint, subject } = tellCertificate(identity.value);
  const at = ports.now();
  const from = validFrom(identity);
  const certificate = { fingerprint, subject, ...(from !== undefined && from > at && { from }) };
  const unsigned = await print(make(certificate), {
    now: new Date(at),
    signatureFields,
  });
  if (!unsigned.ok) return unsigned;
  const pdf = appendSignature(unsigned.value, identity.value, at);
  if (!pdf.ok) return pdf;
  return ok({ pdf: pdf.value, certificate: fingerprint });
}

/** A paper of a ceremony as it was signed last; nothing before it is filed. */
export function filedPaper({ facts }: Pick<CeremonyService, "facts">, ceremony: string, paper: PaperKind) {
  return filedPapers(facts().filter(({ of }) => of === ceremony)).find((one) => one.paper === paper);
}

/**
 * The slips of everybody in the room as one PDF, a sheet each: from the freeze on with boxes for seed and close digest, after the
 * draw with the seed, after the lock with both. They are handed out, not filed; the same ledger gives the same bytes.
 */
export async function witnessSlips(service: CeremonyService): Promise<Result<Uint8Array>> {
  const { current } = service.state();
  if (!current || !("freeze" in current)) return refuse("contract.not-frozen", {});
  const earlier = ofEarlierProgram(current);
  if (earlier) return earlier;
  const { freeze, outcome, lock, ...cover } = record(service, current.id);
  const slips = current.people
    .filter(({ present }) => present)
    .map(({ number }) =>
      witnessSlip({
        ...cover,
        witness: number,
        day: current.day,
        freeze: freeze.digest,
        ...("outcome" in current &&
          outcome && {
            drawn: {
              seed: current.outcome.seed,
              result: outcome.resultDigest,
              ...(lock && { close: lock.close }),
            },
          }),
      }),
    );
  const [first, ...more] = slips;
  if (!first) return refuse("contract.nobody-present", {});
  return print(bound([first, ...more]), { now: new Date(lock?.at ?? outcome?.at ?? freeze.at) });
}

/** A blank request for recusal, of a locked list; filled in by hand, and not filed. */
export async function blankRequest(
  service: CeremonyService,
  ceremony: string,
  language: Language,
): Promise<Result<Uint8Array>> {
  const now = lockedIn(service.state(), ceremony);
  if (!now.ok) return now;
  const earlier = ofEarlierProgram(now.value);
  if (earlier) return earlier;
  const its = record(service, ceremony);
  return print(recusalRequest(its, language), { now: new Date(its.lock?.at ?? its.freeze.at) });
}

/** The drawn units of a locked list, by code, as a paper to be handed round; not filed, for the minutes hold the same. */
export async function drawnPaper(service: CeremonyService, ceremony: string): Promise<Result<Uint8Array>> {
  const now = lockedIn(service.state(), ceremony);
  if (!now.ok) return now;
  const earlier = ofEarlierProgram(now.value);
  if (earlier) return earlier;
  const its = record(service, ceremony);
  return print(drawnList(its), { now: new Date(its.lock?.at ?? its.freeze.at) });
}
