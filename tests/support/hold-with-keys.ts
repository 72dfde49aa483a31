import type { FreshKeys } from "../../shared/contract/answers.ts";
import { good, holdUntil } from "./hold-in-windows.ts";
import { hostInProcess } from "./in-process.ts";
import { testPorts } from "./small-office.ts";
import { type Officer, officer } from "./windows.ts";

/** Holds the rehearsal up to its bag and gives the secrets it was frozen with. */
export async function holdWithKeys(held: Officer): Promise<FreshKeys> {
  await holdUntil(held, "sign-in 2");
  const keys = good(await held.console.client.call("newKeys", {}));
  good(await held.change("freeze", { ...keys, recovery: [...keys.recovery] }));
  await holdUntil(held, "bag", undefined, "sheet");
  return keys;
}

/** The same in a data folder that no program has open afterwards. */
export async function heldWithKeys(folder: string): Promise<FreshKeys> {
  const host = hostInProcess(folder, testPorts());
  const keys = await holdWithKeys(officer(host));
  await host.close();
  return keys;
}
