import * as z from "zod";
import { parseExcluded } from "../draw/excluded.ts";
import { type Draw, type Hash, type NameLine, noDigest } from "../draw/model.ts";
import { byCodeAndId, commitmentOf, excludedCode, namesText } from "../draw/names.ts";
import { drawOf, parsePool } from "../draw/pool.ts";
import { creditColumns, publishedPage, publishedTable, serviceColumns } from "../draw/published.ts";
import { answersText, code, innerText } from "../ledger/command.ts";
import { decided, made } from "../ledger/decision.ts";
import { count, file, hashOf, note, oneOf } from "../ledger/fact.ts";
import { noteOf } from "../ledger/notes.ts";
import { withOpen } from "../office/ceremonies.ts";
import { pairs } from "../office/keepers.ts";
import { sealedList } from "../office/sealed-lists.ts";
import { few } from "../text/catalogue.ts";
import { ok, own, type Refused, type Result, refuse } from "../text/result.ts";
import { type Message, message } from "../text/text.ts";
import { approversNote, checkApprovers, operatorOf } from "./amendments.ts";
import { inspectionCommand, inspectionFact, inspectionOf, type State, withInspection } from "./inspection.ts";
import { type LockedList, refuseDisclosed, workedWith } from "./locked.ts";
import { publishedList } from "./published-list.ts";
import { drawnUnits, unitStanding } from "./standing.ts";
import { waivedIn } from "./to-visit.ts";

/**
 * The disclosure of a list: what was found at the units that were drawn, and the openings by which anybody can hold their names
 * against what was frozen. It is made once and never taken back; from then on the list counts in clear.
 */

/** Where what was sealed still came from: it was all kept already, or one of the two pairs opened it. */
const openedBy = ["kept", ...pairs] as const;

export const listDisclosed = inspectionFact({
  type: "list.disclosed",
  of: "any",
  says: "The results of a list were published, with what opens the commitments of every unit that was drawn, stood in the second tier, or was excluded. It is not taken back.",
  fields: {
    units: count("how many units were drawn, those with a waived visit among them"),
    waived: count("of these, how many visits were waived"),
    by: oneOf(openedBy, "what opened those that were sealed still; `kept` where none was"),
    openings: file(`${hashOf("openings.csv")}: code, id, salt and name of each`),
    page: file(`${hashOf("disclosure.html")}, the page`),
    service: file(`${hashOf("disclosure.xlsx")}, the table for the government-service site`),
    credit: file(`${hashOf("credit.xlsx")}, the table for the credit system`),
    approversNote: note(approversNote, "who approved it, and both keepers where they opened what was sealed"),
  },
  course: ({ units, waived }) => message("ceremony.course.list.disclosed", { units, waived }),
  apply: (state, { of, at, openings, page, service, credit, approversNote }) => {
    if (inspectionOf(state, of).disclosure) throw new Error(`a second disclosure of ${of}`);
    const disclosure = { at, openings, page, service, credit, approversNote };
    return {
      ...withInspection(state, of, (one) => ({ ...one, disclosure })),
      past: withOpen(state.past, of),
    };
  },
});

export const disclosureFacts = [listDisclosed] as const;

/** Codes told of at once. */
const mostCodes = 12;

/** What a disclosure waits for, each missing thing by name; nothing where it may be made. */
export function disclosureWaits(
  state: State,
  locked: LockedList,
  read: (digest: string) => string,
): readonly Message[] {
  const inspection = inspectionOf(state, locked.id);
  const waived = waivedIn(state, locked.id);
  const units = drawnUnits(state, locked, read);
  const of = (standing: "unvisited" | "due") =>
    units.filter((unit) => unitStanding(inspection, unit, waived) === standing);
  const [unvisited, due] = [of("unvisited"), of("due")];
  const addenda = inspection.amendments.filter(({ addendum }) => addendum === "").length;
  return [
    ...(unvisited.length > 0
      ? [message("inspection.waits-visits", { count: unvisited.length, units: few(unvisited, mostCodes) })]
      : []),
    ...(due.length > 0
      ? [message("inspection.waits-results", { count: due.length, units: few(due, mostCodes) })]
      : []),
    ...(addenda > 0 ? [message("inspection.waits-addenda", { count: addenda })] : []),
    ...earlierUndisclosed(state, locked).map((ceremony) => message("inspection.waits-earlier", { ceremony })),
  ];
}

/**
 * The lists of the same year before this one that it counted and that are not disclosed: its second tier and those at the cap would
 * give them away. A rehearsal counted none, and what its plan left uncounted gives nothing away, whatever was recorded of that since. One
 * that is recorded as not counted after it was counted here holds nothing up either: nobody can open it, so it is never disclosed, and a
 * lost secret would keep what others found from the public for good. Counted again, it holds up as before.
 */
function earlierUndisclosed(state: State, { id, quarter, rehearsal, plan }: LockedList): readonly string[] {
  if (rehearsal) return [];
  const year = quarter.slice(0, 4);
  const at = state.past.findIndex(({ ceremony }) => ceremony === id);
  return state.past
    .slice(0, at < 0 ? undefined : at)
    .filter(
      (one) =>
        one.outcome === "locked" &&
        !one.rehearsal &&
        one.quarter.startsWith(year) &&
        // In a ledger before this one: nothing of it can be disclosed here.
        one.names !== noDigest &&
        !plan.notCounted?.includes(one.ceremony) &&
        !sealedList(state, one.ceremony).isNotCounted &&
        !inspectionOf(state, one.ceremony).disclosure,
    )
    .map(({ ceremony }) => ceremony);
}

/** What is to be opened: codes of the pool, and commitments of units that were excluded, by draw. */
export interface ToOpen {
  /** The commitments of the codes that were drawn or stand in the second tier. */
  readonly codes: ReadonlyMap<string, string>;
  /** `<draw>-x` with its commitment, of every excluded unit. */
  readonly excluded: readonly { readonly code: string; readonly commitment: string }[];
}

/** What the disclosure of a list has to open (protocol, the last checks): of inspectors nothing. */
export function toOpen(state: State, locked: LockedList, read: (digest: string) => string): ToOpen {
  const drawn = new Set(drawnUnits(state, locked, read));
  const pool = own(parsePool(read(locked.freeze.pool)));
  const isUnit = (draw: Draw) => draw !== "JC";
  return {
    codes: new Map(
      pool.flatMap(({ code, tier, commitment }) =>
        isUnit(drawOf(code)) && (tier === 2 || drawn.has(code)) ? [[code, commitment] as const] : [],
      ),
    ),
    excluded: own(parseExcluded(read(locked.freeze.excluded))).flatMap(({ draw, commitment }) =>
      isUnit(draw) ? [{ code: excludedCode(draw), commitment }] : [],
    ),
  };
}

/** Whether all of these openings hold, and no other is among them. */
function checkOpenings(
  ceremony: string,
  { codes, excluded }: ToOpen,
  openings: readonly NameLine[],
  hash: Hash,
): Refused | undefined {
  const left = new Set([
    ...[...codes].map(([code, commitment]) => `${code},${commitment}`),
    ...excluded.map(({ code, commitment }) => `${code},${commitment}`),
  ]);
  for (const one of openings)
    if (!left.delete(`${one.code},${commitmentOf(one, hash)}`))
      return refuse("inspection.differs", { ceremony, code: one.code });
  const [missing] = left;
  return missing === undefined
    ? undefined
    : refuse("inspection.disclosure-sealed", {
        code: missing.slice(0, missing.indexOf(",")),
        count: left.size,
      });
}

/** A list that may be disclosed now; refused naming everything that it waits for. */
export function disclosable(
  state: State,
  ceremony: string,
  read: (digest: string) => string,
): Result<LockedList> {
  const locked = workedWith(state, ceremony);
  if (!locked.ok) return locked;
  const done = refuseDisclosed(state, ceremony);
  if (done) return done;
  const waits = disclosureWaits(state, locked.value, read);
  return waits.length > 0 ? refuse("inspection.disclosure-waits", { waits }) : ok(locked.value);
}

const discloseList = inspectionCommand({
  type: "disclose-list",
  from: "program",
  held: {
    ceremony: code(),
    openings: z.array(z.object({ code: code(), id: code(), salt: code(), name: innerText() })).readonly(),
    /** Of the drawn units, as the register that was frozen has them. */
    creditCodes: z.array(z.object({ unit: code(), creditCode: innerText(64) })).readonly(),
    by: z.enum(openedBy),
    approver: answersText(200),
    officer: answersText(200),
    supervisor: answersText(200),
  },
  decide: (state, given, context) => {
    const { ceremony, openings, by, approver, officer, supervisor } = given;
    const locked = disclosable(state, ceremony, context.read);
    if (!locked.ok) return locked;
    const isOpened = by !== "kept";
    const stranger = checkApprovers(given, operatorOf(locked.value, context.read), isOpened);
    if (stranger) return stranger;
    const unfit = checkOpenings(ceremony, toOpen(state, locked.value, context.read), openings, context.hash);
    if (unfit) return unfit;
    const text = namesText(openings.toSorted(byCodeAndId));
    const creditCodes = new Map(given.creditCodes.map(({ unit, creditCode }) => [unit, creditCode]));
    // Of the day of the fact itself: whoever verifies it renders page and tables again.
    const day = context.at.slice(0, 10);
    const list = publishedList(state, locked.value, { openings, creditCodes }, day, context.read);
    const page = publishedPage(list);
    const service = publishedTable(list, serviceColumns);
    const credit = publishedTable(list, creditColumns);
    // Nobody is named a keeper who opened nothing.
    const keepers = isOpened ? { officer, supervisor } : { officer: "", supervisor: "" };
    const who = noteOf(approversNote, { approver, ...keepers }, context.random);
    const disclosed = made({ ...context, ceremony }, listDisclosed, {
      units: drawnUnits(state, locked.value, context.read).length,
      waived: waivedIn(state, ceremony).size,
      by,
      openings: context.hash(text),
      page: context.hash(page),
      service: context.hash(service),
      credit: context.hash(credit),
      approversNote: context.hash(who),
    });
    return decided([disclosed], { blobs: [text, page, service, credit, who] });
  },
});

export const disclosureCommands = [discloseList] as const;
