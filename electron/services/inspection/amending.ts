import type { Printing } from "../../../shared/ceremony/printed.ts";
import type { Choices } from "../../../shared/draw/amendments.ts";
import {
  type AskedAmendment,
  addendumDue,
  approversNote,
  checkAmendment,
  firstDue,
  refuseVisited,
  waiverOf,
  waiversOf,
  weigh,
} from "../../../shared/inspection/amendments.ts";
import { type Amendment, inspectionOf, type State } from "../../../shared/inspection/inspection.ts";
import { workedWith } from "../../../shared/inspection/locked.ts";
import { noted, textNote } from "../../../shared/ledger/notes.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import { addendum } from "../../../shared/papers/addendum.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import { message, say } from "../../../shared/text/text.ts";
import type { ToldAmendment } from "../../../shared/windows/opened-units.ts";
import { writeVersions } from "../archive/bagging.ts";
import type { Handlers } from "../contract/dispatcher.ts";
import type { Running } from "../contract/working.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { makeFolder } from "../ledger/durable-file.ts";
import { signedPaper } from "../papers/papers.ts";
import { printRecorded } from "../papers/print-recorded.ts";
import { coverOf } from "./inner-papers.ts";
import { openSealed, sameSecret } from "./opening.ts";

/** How many the rule would choose among about an inspector of a team, by the sealed conflicts; whom is not said. */
export async function weighRecusal(
  service: CeremonyService,
  asked: Parameters<typeof weigh>[1],
  typed: TypedPair,
  commandId: string,
): Promise<Result<Choices>> {
  const { state, read } = service;
  const locked = workedWith(state(), asked.ceremony);
  if (!locked.ok) return locked;
  const visited = refuseVisited(state(), asked);
  if (visited) return visited;
  const same = sameSecret(typed);
  if (same) return same;
  const files = await openSealed(service, asked.ceremony, typed, commandId);
  if (!files.ok) return files;
  return weigh(state(), asked, files.value.conflicts, { read, hash: digest });
}

/**
 * Amends a locked list under the secrets of both keepers: the line is durable first, then its addendum is made and filed. Stopped
 * in between, the addendum is due, and `fileAddendum` makes it.
 */
export async function amend(
  service: CeremonyService,
  asked: AskedAmendment,
  typed: TypedPair,
  commandId: string,
): Promise<Result<State>> {
  const { ceremony } = asked;
  const refused =
    checkAmendment(service.state(), asked, service) ??
    service.textsRefused({ type: "amend-list", ...asked, pair: typed.pair, conflicts: "" }) ??
    sameSecret(typed);
  if (refused) return refused;
  const files = await openSealed(service, ceremony, typed, commandId);
  if (!files.ok) return files;
  const { conflicts } = files.value;
  const amended = service.execute({ type: "amend-list", ...asked, pair: typed.pair, conflicts }, commandId);
  if (!amended.ok) return amended;
  const due = firstDue(service.state(), ceremony);
  return due ? fileAddendum(service, ceremony, due.line.number, `${commandId}/addendum`) : amended;
}

/** Makes the addendum to an amendment, signs it with the device certificate and files it. */
export async function fileAddendum(
  service: CeremonyService,
  ceremony: string,
  number: number,
  commandId: string,
): Promise<Result<State>> {
  const locked = workedWith(service.state(), ceremony);
  if (!locked.ok) return locked;
  const filed = addendumDue(service.state(), ceremony, number);
  const amendment = inspectionOf(service.state(), ceremony).amendments[number - 1];
  if (filed || !amendment) return filed ?? refuse("inspection.no-such-amendment", { number });
  const { at, line, amendments } = amendment;
  const { approver, officer, supervisor } = noted(approversNote, service.read(amendment.approversNote));
  const made = await signedPaper(service, () =>
    addendum({
      ...coverOf(service, locked.value),
      line,
      reason: reasonOf(service, amendment),
      approver,
      keepers: [
        { keeper: "officer", name: officer },
        { keeper: "supervisor", name: supervisor },
      ],
      at,
      amendments,
      ledgerHead: service.ledger.head().hash,
    }),
  );
  if (!made.ok) return made;
  return service.execute({ type: "file-addendum", ceremony, number, ...made.value }, commandId);
}

/** Ground and reason in the language of the papers; of a waiver the rule set's own with its legal basis. */
function reasonOf({ read }: CeremonyService, amendment: Amendment): string {
  const { ground } = amendment;
  const reason = noted(textNote, read(amendment.reasonNote));
  const waiver = waiverOf(amendment, read);
  return say(
    waiver
      ? message("inspection.reason.waive", { ground: waiver.reason, basis: waiver.basis, reason })
      : message("inspection.reason.recusal", { ground: message(`inspection.ground.${ground}`, {}), reason }),
    "zh",
  );
}

/** Amendments of locked lists: weighed, made, told of, and their addenda, each in the bag's next version. */
export function amendmentHandlers({
  service,
  work,
  bags,
  spooler,
}: Running): Pick<
  Handlers,
  "weighRecusal" | "amendList" | "fileAddendum" | "amendments" | "addendum" | "printAddendum"
> {
  // What cannot be written now is durable all the same, and `writeVersion` writes it.
  const versioned = async (ceremony: string, commandId: string): Promise<Result<State>> => {
    // Of ledgers of earlier programs several may be due: the version holds all, and waits for the last.
    if (firstDue(service.state(), ceremony)) return ok(service.state());
    makeFolder(bags);
    const written = await writeVersions(service, bags, ceremony, `${commandId}/version`);
    return written.ok ? ok(service.state()) : written;
  };
  return {
    weighRecusal: ({ pair, secrets, commandId, ...asked }) =>
      work.alone(message("contract.working.weigh", {}), () =>
        weighRecusal(service, asked, { pair, ...secrets }, commandId),
      ),
    amendList: ({ pair, secrets, commandId, expectedRevision, ...asked }) =>
      work.job({ commandId, expectedRevision }, message("contract.working.amend", {}), async () => {
        const amended = await amend(service, asked, { pair, ...secrets }, commandId);
        return amended.ok ? versioned(asked.ceremony, commandId) : amended;
      }),
    fileAddendum: ({ ceremony, number, ...asked }) =>
      work.job(asked, message("contract.working.amend", {}), async () => {
        const filed = await fileAddendum(service, ceremony, number, asked.commandId);
        return filed.ok ? versioned(ceremony, asked.commandId) : filed;
      }),
    amendments: ({ ceremony }) =>
      ok({
        amendments: inspectionOf(service.state(), ceremony).amendments.map((one) => told(one, service.read)),
        waivers: waiversIn(service, ceremony),
      }),
    addendum: ({ ceremony, number }) => {
      const pdf = filedAddendum(service, ceremony, number);
      return pdf.ok ? ok({ pdf: Buffer.from(pdf.value).toString("base64") }) : pdf;
    },
    printAddendum: ({ ceremony, number, printer, copies, ...asked }) =>
      work.job(asked, message("contract.working.print", {}), async () => {
        const pdf = filedAddendum(service, ceremony, number);
        if (!pdf.ok) return pdf;
        const job = { printer, copies, title: `${ceremony} addendum-${number}` };
        const record = (how: Printing) =>
          ({ type: "print-addendum", ceremony, number, copies, how }) as const;
        return printRecorded({ service, spooler }, pdf.value, job, record, asked.commandId);
      }),
  };
}

function waiversIn({ state, read }: CeremonyService, ceremony: string) {
  const locked = workedWith(state(), ceremony);
  return locked.ok ? waiversOf(locked.value, read) : [];
}

/** A filed addendum, by the number of its amendment. */
function filedAddendum(service: CeremonyService, ceremony: string, number: number): Result<Uint8Array> {
  const filed = inspectionOf(service.state(), ceremony).amendments[number - 1]?.addendum ?? "";
  return filed === "" ? refuse("contract.paper-missing", {}) : ok(service.readBytes(filed));
}

function told(one: Amendment, read: (digest: string) => string): ToldAmendment {
  const waiver = waiverOf(one, read);
  return {
    ...one.line,
    at: one.at,
    ground: one.ground,
    ...(waiver && { waiver }),
    ...noted(approversNote, read(one.approversNote)),
    reason: noted(textNote, read(one.reasonNote)),
    isFiled: one.addendum !== "",
  };
}
