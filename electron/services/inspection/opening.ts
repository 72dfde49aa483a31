import { registerAtFreeze } from "../../../shared/ceremony/freeze.ts";
import type { CommandOf } from "../../../shared/commands.ts";
import { commitmentOf, parseNames } from "../../../shared/draw/names.ts";
import { parsePool } from "../../../shared/draw/pool.ts";
import { inspectionOf, type State } from "../../../shared/inspection/inspection.ts";
import { type LockedList, workedWith } from "../../../shared/inspection/locked.ts";
import { openedDays, unitsOf } from "../../../shared/inspection/opening.ts";
import { teamsNow } from "../../../shared/inspection/teams.ts";
import type { TypedPair } from "../../../shared/office/keepers.ts";
import type { Register } from "../../../shared/register/model.ts";
import { ok, own, type Result, refuse } from "../../../shared/text/result.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { digest } from "../ledger/digest.ts";
import { openList } from "../office/open-list.ts";
import type { OpenedInspector, OpenedList, OpenedNames, OpenedUnit } from "./opened-names.ts";

/** How far, why, by whom; without the pair, which is how the secrets were typed. */
export type AskedOpening = Omit<CommandOf<"open-list">, "type" | "pair">;

/**
 * Opens a locked list as far as was asked, in memory. What would be refused anyway is refused before a secret is tried; the
 * attempt is on record before it is made; the opening itself is on record before a name is given to anybody.
 */
export async function openFor(
  service: CeremonyService,
  names: OpenedNames,
  asked: AskedOpening,
  typed: TypedPair,
  commandId: string,
): Promise<Result<State>> {
  const command = { type: "open-list", pair: typed.pair, ...asked } as const;
  const refused = service.refusalOf(command) ?? sameSecret(typed);
  if (refused) return refused;
  const { ceremony } = asked;
  const files = await openSealed(service, ceremony, typed, commandId);
  if (!files.ok) return files;
  const found = within(service, asked, files.value.names);
  if (!found.ok) return found;
  const recorded = service.execute(command, commandId);
  if (!recorded.ok) return recorded;
  // The id of something else that was carried out records nothing, and opens nothing.
  const onRecord = openedDays(inspectionOf(service.state(), ceremony), found.value.units.keys());
  if ([...found.value.units.keys()].some((unit) => !onRecord.has(unit))) return refuse("contract.stale", {});
  names.add(ceremony, found.value);
  return recorded;
}

/** The texts of both sealed files; the bytes they were read from are wiped. */
export async function openSealed(
  service: CeremonyService,
  ceremony: string,
  typed: TypedPair,
  commandId: string,
): Promise<Result<{ readonly names: string; readonly conflicts: string }>> {
  const past = service.state().past.find((one) => one.ceremony === ceremony);
  if (!past) return refuse("ceremony.unknown", { ceremony });
  const files = await openList(service, past, typed, commandId);
  if (!files.ok) return files;
  const text = (name: string) => Buffer.from(files.value.get(name) ?? []).toString("utf8");
  const texts = { names: text("names.csv"), conflicts: text("conflicts.csv") };
  for (const bytes of files.value.values()) bytes.fill(0);
  return ok(texts);
}

/** One keeper alone could type both. */
export function sameSecret({ officer, supervisor }: TypedPair) {
  const same = officer.normalize("NFKC").trim() === supervisor.normalize("NFKC").trim();
  return same ? refuse("inspection.one-secret", {}) : undefined;
}

/** Of the sealed names those of the scope, each held against its commitment. */
function within(service: CeremonyService, asked: AskedOpening, text: string): Result<OpenedList> {
  const { ceremony, team } = asked;
  const { state, read } = service;
  const locked = workedWith(state(), ceremony);
  if (!locked.ok) return locked;
  const codes = unitsOf(state(), ceremony, asked, read);
  if (!codes.ok) return codes;
  const teams = teamsNow(state(), locked.value, read);
  const members = team ? codes.value.flatMap((unit) => teams.get(unit) ?? []) : [];
  const lines = parseNames(text);
  if (!lines.ok) return lines;
  const byCode = new Map(lines.value.map((line) => [line.code, line]));
  const committed = new Map(
    own(parsePool(read(locked.value.freeze.pool))).map(({ code, commitment }) => [code, commitment]),
  );
  const where = places(registerFrozen(service, locked.value));
  const units = new Map<string, OpenedUnit>();
  const inspectors = new Map<string, OpenedInspector>();
  for (const code of new Set([...codes.value, ...members])) {
    const line = byCode.get(code);
    if (!line || commitmentOf(line, digest) !== committed.get(code))
      return refuse("inspection.differs", { ceremony, code });
    const { id, name, salt } = line;
    if (members.includes(code))
      inspectors.set(code, { code, id, name, organisation: where.organisation(id) });
    else units.set(code, { code, id, name, salt, ...where.unit(id) });
  }
  return ok({ units, inspectors });
}

/**
 * The register as a list was frozen from it: what is said of a drawn unit by name comes from there, so that no change of the register
 * since then sends anybody elsewhere or loses what is published.
 */
export function registerFrozen(
  { register }: CeremonyService,
  locked: Pick<LockedList, "freeze" | "plan">,
): Register {
  return register(registerAtFreeze(locked));
}

/** Where units are and whose inspectors are, by a register. */
export function places({ key = [], general = [], special = [], inspectors = [] }: Register) {
  const units = new Map([...special, ...general, ...key].map((unit) => [unit.id, unit]));
  const people = new Map(inspectors.map((one) => [one.id, one]));
  return {
    unit: (id: string) => {
      const { creditCode = "", address = "" } = units.get(id) ?? {};
      return { creditCode, address };
    },
    organisation: (id: string) => people.get(id)?.organisation ?? "",
  };
}
