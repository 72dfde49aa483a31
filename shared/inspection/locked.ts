import type { Ceremony } from "../ceremony/ceremony.ts";
import { ofEarlierProgram } from "../ceremony/freeze.ts";
import { ceremonyIn } from "../ceremony/opened.ts";
import { parsePool } from "../draw/pool.ts";
import { bagOf } from "../office/ceremonies.ts";
import { isRegisterOpen } from "../office/register-held.ts";
import { own, type Refused, type Result, refuse } from "../text/result.ts";
import { inspectionOf, type State } from "./inspection.ts";

/** A ceremony whose list is locked. */
export type LockedList = Extract<Ceremony, { phase: "minutes" }>;

/**
 * A locked list that may be worked with by name. Refused: no such ceremony; no list (void, withdrawn, unfinished, not locked yet), or
 * one of a protocol before this one; its bag not written yet; another ceremony between its freeze and its bag.
 */
export function workedWith(state: State, ceremony: string): Result<LockedList> {
  const one = ceremonyIn(state, ceremony);
  if (!one) return refuse("ceremony.unknown", { ceremony });
  if (one.phase !== "minutes") return refuse("ceremony.no-list", { ceremony });
  const earlier = ofEarlierProgram(one);
  if (earlier) return earlier;
  if (!bagOf(state, ceremony)) return refuse("inspection.no-bag", { ceremony });
  return namesHidden(state) ?? { ok: true, value: one };
}

/** Refuses names while a ceremony is between its freeze and its bag: the room sees the screen, meant to or not. */
export function namesHidden(state: Pick<State, "heldBy">): Refused | undefined {
  return isRegisterOpen(state) ? undefined : refuse("inspection.under-way", { ceremony: state.heldBy });
}

/** Refuses what would say otherwise than what is published. */
export function refuseDisclosed(state: Pick<State, "inspections">, ceremony: string): Refused | undefined {
  const { disclosure } = inspectionOf(state, ceremony);
  return disclosure && refuse("inspection.disclosed", { ceremony, at: disclosure.at.slice(0, 10) });
}

/** The commitments of a list's pool, by code. */
export function commitments(
  { freeze }: LockedList,
  read: (digest: string) => string,
): ReadonlyMap<string, string> {
  return new Map(own(parsePool(read(freeze.pool))).map(({ code, commitment }) => [code, commitment]));
}
