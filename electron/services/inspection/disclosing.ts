import type { DisclosureFile } from "../../../shared/draw/bag-versions.ts";
import { type NameLine, noDigest } from "../../../shared/draw/model.ts";
import { commitmentOf, parseNames } from "../../../shared/draw/names.ts";
import type { PublishedUnit } from "../../../shared/draw/published.ts";
import { approversNote, checkApprovers, operatorOf } from "../../../shared/inspection/amendments.ts";
import { disclosable, disclosureWaits, type ToOpen, toOpen } from "../../../shared/inspection/disclosure.ts";
import { inspectionOf, type State } from "../../../shared/inspection/inspection.ts";
import { type LockedList, workedWith } from "../../../shared/inspection/locked.ts";
import { publishedList } from "../../../shared/inspection/published-list.ts";
import { drawnUnits } from "../../../shared/inspection/standing.ts";
import type { ToldDisclosure } from "../../../shared/inspection/told.ts";
import { noted } from "../../../shared/ledger/notes.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import { namedIn, registeredWords } from "../../../shared/office/registered-words.ts";
import type { Register } from "../../../shared/register/model.ts";
import { ok, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import type { OpenedNames } from "./opened-names.ts";
import { openSealed, places, registerFrozen, sameSecret } from "./opening.ts";
import { openingsAtHand } from "./results.ts";

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
  const unfit =
    checkApprovers(asked, operatorOf(locked.value, read), isOpened) ??
    service.textsRefused({ type: "disclose-list", ...asked, openings: [], creditCodes: [], by: "kept" });
  if (unfit) return unfit;
  const frozen = registerFrozen(service, locked.value);
  // What opens a visited unit is at hand, so this needs no secret and costs no attempt.
  const { units } = publishedList(state(), locked.value, { openings, creditCodes: new Map() }, "", read);
  const named = inspectorIn(service, frozen, units);
  if (named !== undefined) return refuse("inspection.disclosure-names", { found: named });
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
  const creditCodes = creditCodesOf(service, locked.value, openings, frozen);
  return service.execute(
    {
      type: "disclose-list",
      ...asked,
      openings,
      creditCodes,
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

/** The credit codes of the drawn units, by the register that their list was frozen from: it may have changed since, or lost one. */
function creditCodesOf(
  { state, read }: CeremonyService,
  locked: LockedList,
  openings: readonly NameLine[],
  frozen: Register,
) {
  const where = places(frozen);
  const byCode = new Map(openings.map((one) => [one.code, one]));
  return drawnUnits(state(), locked, read).map((unit) => {
    const { creditCode } = where.unit(byCode.get(unit)?.id ?? "");
    return { unit, creditCode };
  });
}

/** An inspector whom the published texts name: one of today's, or of those who could be drawn and have left since. */
function inspectorIn(
  { register }: CeremonyService,
  frozen: Register,
  units: readonly PublishedUnit[],
): string | undefined {
  const words = registeredWords({
    inspectors: [...(register().inspectors ?? []), ...(frozen.inspectors ?? [])],
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
