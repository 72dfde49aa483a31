import { Buffer } from "node:buffer";
import type { DisclosureFile } from "../../../shared/draw/bag-versions.ts";
import { readFiledBasis } from "../../../shared/draw/filed-basis.ts";
import { type NameLine, noDigest } from "../../../shared/draw/model.ts";
import { commitmentOf, parseNames } from "../../../shared/draw/names.ts";
import {
  approversNote,
  checkApprovers,
  operatorOf,
  waiverOf,
} from "../../../shared/inspection/amendments.ts";
import { disclosable, disclosureWaits, type ToOpen, toOpen } from "../../../shared/inspection/disclosure.ts";
import { inspectionOf, type State } from "../../../shared/inspection/inspection.ts";
import { type LockedList, workedWith } from "../../../shared/inspection/locked.ts";
import {
  creditColumns,
  type PublishedList,
  type PublishedUnit,
  publishedPage,
  publishedRows,
  serviceColumns,
} from "../../../shared/inspection/published.ts";
import { drawnUnits } from "../../../shared/inspection/standing.ts";
import type { ToldDisclosure } from "../../../shared/inspection/told.ts";
import { visitOf } from "../../../shared/inspection/visits.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import { namedIn, registeredWords } from "../../../shared/office/registered-words.ts";
import { periodText } from "../../../shared/papers/periods.ts";
import { wordsOf } from "../../../shared/papers/words.ts";
import { keyedRegisterAsOf, rowsOf } from "../../../shared/register/fold.ts";
import { ok, own, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import type { OpenedNames } from "./opened-names.ts";
import { openSealed, places, sameSecret } from "./opening.ts";
import { openingsAtHand } from "./results.ts";
import { textTable } from "./text-table.ts";

/** Who approves a disclosure, and both keepers, who need not be there where nothing is sealed still. */
export interface AskedDisclosure {
  readonly ceremony: string;
  readonly approver: string;
  readonly officer: string;
  readonly supervisor: string;
}

/**
 * Publishes a list: what is still sealed of what has to be opened is opened in memory under the secrets of both keepers, everything is
 * held against what was frozen, and page, tables and openings become durable together.
 *
 * @param typed the keepers' secrets; they are not tried where nothing is sealed
 */
export async function disclose(
  service: CeremonyService,
  names: OpenedNames,
  asked: AskedDisclosure,
  typed: TypedPair | undefined,
  commandId: string,
): Promise<Result<State>> {
  const { state, read } = service;
  const { ceremony } = asked;
  const locked = disclosable(state(), ceremony, read);
  if (!locked.ok) return locked;
  const wanted = toOpen(state(), locked.value, read);
  const atHand = openingsAtHand(service, names, ceremony);
  const missing = missingOf(wanted, atHand);
  const openings = [...atHand.values()].filter(({ code }) => wanted.codes.has(code));
  const [first] = missing;
  const isOpened = first !== undefined && typed !== undefined;
  const unfit = checkApprovers(asked, operatorOf(locked.value, read), isOpened);
  if (unfit) return unfit;
  if (first !== undefined) {
    if (!typed) return refuse("inspection.disclosure-sealed", { code: first, count: missing.length });
    const same = sameSecret(typed);
    if (same) return same;
    const files = await openSealed(service, ceremony, typed, commandId);
    if (!files.ok) return files;
    const lines = parseNames(files.value.names);
    if (!lines.ok) return lines;
    openings.push(...linesOf(wanted, lines.value, new Set(openings.map(({ code }) => code))));
  }
  const list = publishedList(service, locked.value, new Map(openings.map((one) => [one.code, one])));
  const named = inspectorIn(service, locked.value, list.units);
  if (named !== undefined) return refuse("inspection.disclosure-names", { found: named });
  return service.execute(
    {
      type: "disclose-list",
      ...asked,
      openings,
      page: Buffer.from(publishedPage(list), "utf8"),
      service: await textTable(
        wordsOf("zh").of("inspection.published.sheet"),
        publishedRows(list, serviceColumns),
      ),
      credit: await textTable(
        wordsOf("zh").of("inspection.published.sheet"),
        publishedRows(list, creditColumns),
      ),
      by: first === undefined ? "kept" : (typed?.pair ?? "kept"),
    },
    commandId,
  );
}

/** The codes of what has to be opened and is not at hand. */
function missingOf({ codes, excluded }: ToOpen, atHand: ReadonlyMap<string, NameLine>): readonly string[] {
  return [...[...codes.keys()].filter((code) => !atHand.has(code)), ...excluded.map(({ code }) => code)];
}

/** Of the sealed names those that have to be opened and are not known yet. */
function linesOf(
  { codes, excluded }: ToOpen,
  lines: readonly NameLine[],
  known: ReadonlySet<string>,
): NameLine[] {
  const out = new Set(excluded.map(({ code, commitment }) => `${code},${commitment}`));
  return lines.filter(
    (line) =>
      (codes.has(line.code) && !known.has(line.code)) ||
      out.has(`${line.code},${commitmentOf(line, digest)}`),
  );
}

function publishedList(
  service: CeremonyService,
  locked: LockedList,
  openings: ReadonlyMap<string, NameLine>,
): PublishedList {
  const { state, read, register, ports } = service;
  const where = places(register());
  const { item = "" } = own(readFiledBasis(read(locked.freeze.basis)));
  const waivers = new Map(
    inspectionOf(state(), locked.id).amendments.flatMap((one) => {
      const waiver = waiverOf(one, read);
      return waiver ? [[one.line.unit, waiver.reason] as const] : [];
    }),
  );
  const units = drawnUnits(state(), locked, read).map((code): PublishedUnit => {
    const { id = "", name = "" } = openings.get(code) ?? {};
    const { creditCode } = where.unit(id);
    const entry = visitOf(state(), locked.id, code, read);
    const visit = entry.ok ? entry.value : undefined;
    const { violation = "", order = "", sanction = "" } = visit?.result ?? {};
    const waived = waivers.get(code) ?? "";
    const days = waived === "" && visit ? visit : { first: "", last: "" };
    return { code, name, creditCode, first: days.first, last: days.last, waived, violation, order, sanction };
  });
  return {
    office: state().office?.name ?? "",
    item,
    period: periodText(locked.quarter, wordsOf("zh")),
    ceremony: locked.id,
    rehearsal: locked.rehearsal,
    day: ports.now().slice(0, 10),
    freeze: locked.freeze.freeze,
    units,
  };
}

/** An inspector whom the published texts name: one of today's, or of those who could be drawn and have left since. */
function inspectorIn(
  { register, registerFacts }: CeremonyService,
  { freeze, plan }: LockedList,
  units: readonly PublishedUnit[],
): string | undefined {
  const ofInspectors = registerFacts().filter(({ list }) => list === "inspectors");
  const then = rowsOf(keyedRegisterAsOf(ofInspectors, freeze.register ?? plan.register));
  const words = registeredWords({
    inspectors: [...(register().inspectors ?? []), ...(then.inspectors ?? [])],
  });
  return namedIn(
    units.flatMap(({ violation, order, sanction }) => [violation, order, sanction]),
    words,
    // A unit may be called after somebody.
    units.map(({ name }) => name),
  );
}

/** What the console says of a disclosure: what it waits for, how much is sealed still, or when it was made. */
export function toldDisclosure(
  service: CeremonyService,
  names: OpenedNames,
  ceremony: string,
): Result<ToldDisclosure> {
  const { state, read } = service;
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const { disclosure } = inspectionOf(state(), ceremony);
  if (disclosure) {
    const { approver } = noted(approversNote, read(disclosure.approversNote));
    return ok({ waits: [], sealed: 0, made: { at: disclosure.at, approver } });
  }
  const sealed = missingOf(
    toOpen(state(), locked.value, read),
    openingsAtHand(service, names, ceremony),
  ).length;
  return ok({ waits: disclosureWaits(state(), locked.value, read), sealed });
}

/** A file of a disclosure; refused where the list is not disclosed. */
export function disclosureFile(
  { state, readBytes }: CeremonyService,
  ceremony: string,
  which: DisclosureFile,
): Result<Uint8Array> {
  const { disclosure } = inspectionOf(state(), ceremony);
  const found = disclosure?.[which] ?? noDigest;
  return found === noDigest ? refuse("contract.paper-missing", {}) : ok(readBytes(found));
}
