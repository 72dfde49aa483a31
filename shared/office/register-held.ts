import { type Refused, refuse } from "../text/result.ts";

/** Office and register stay as they are while a ceremony holds them, from its freeze until its bag is written. */
interface Holding {
  /** The ceremony that holds them; empty for none. */
  readonly heldBy: string;
}

/** Whether office and register may change and be looked at by name: always, but from a freeze until its bag is written. */
export function isRegisterOpen({ heldBy }: Holding): boolean {
  return heldBy === "";
}

/** Refuses what the register does not allow while a ceremony holds it. */
export function registerHeld({ heldBy }: Holding): Refused | undefined {
  return heldBy === "" ? undefined : refuse("office.held", { ceremony: heldBy });
}
