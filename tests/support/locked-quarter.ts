import type { CommandOf } from "../../shared/commands.ts";
import { presetOf } from "../../shared/draw/presets.ts";
import { recoveryCodes, type TypedPair } from "../../shared/office/keepers.ts";
import { type Held, hold } from "./ceremony-in.ts";
import { seededRandom } from "./seeded-random.ts";
import { day, smallScript } from "./small-office.ts";

/** A real list of the third quarter, sealed still, and what is needed for the ceremony of the fourth. */

export const lockedList = "DEMO-2027Q3-1";

export const details = {
  place: "甲",
  organiser: "乙",
  host: "丙",
  operator: "丁",
  recorder: "戊",
  windowReason: "演练",
};
export const openQuarter = (quarter: string) =>
  ({ type: "open", quarter, day, rehearsal: false, calendars: [], details }) as const;

const preset = presetOf("quzhou-city-2017");
if (!preset) throw new Error("the preset is gone");
export const settings: CommandOf<"settle-plan">["settings"] = {
  preset: preset.id,
  rules: preset.rules,
  cap: preset.cap,
  team: 2,
  raised: { ZD: 30 },
  leftOut: [],
};

export const keepers = smallScript("").keys.keepers;
export const recovery = recoveryCodes(seededRandom("recovery codes of the locked quarter"));
export const typedPassphrases: TypedPair = {
  pair: "passphrases",
  officer: keepers[0],
  supervisor: keepers[1],
};
export const typedCodes: TypedPair = { pair: "recovery", officer: recovery[0], supervisor: recovery[1] };

/** The list of the third quarter, locked; and the ceremony of the fourth, opened. */
export async function lockedQuarter(more: Parameters<typeof hold>[0] = {}): Promise<Held> {
  const keys = { keepers, recovery, earlier: new Map() };
  const held = hold({ ...more, script: { keys, ...more.script } });
  await held.until("import/visits");
  held.service.execute(openQuarter("2027Q3"), "open");
  await held.until("bag");
  const opened = held.refusalOf(openQuarter("2027Q4"));
  if (opened !== "carried out") throw new Error(opened);
  return held;
}

/** The supervisor's approval of what is settled. */
export function approve({ service }: Pick<Held, "service">): void {
  const after = service.execute({ type: "approve-exclusions", supervisor: "演练监督人" });
  if (!after.ok) throw new Error(after.refusal.key);
}

/** Both slip writers of the ceremony that is open. */
export function signIn({ service }: Held): void {
  for (const [number, role] of (["discipline", "citizen"] as const).entries()) {
    const name = number === 0 ? "演练监督人" : `示例见证人${number}`;
    const identity = { name, organisation: "示例单位", post: "" };
    const after = service.execute({ type: "sign-in", role, ...identity, writes: true });
    if (!after.ok) throw new Error(after.refusal.key);
  }
}
