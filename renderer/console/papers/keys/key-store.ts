import { create } from "zustand";
import type { FreshKeys } from "../../../../shared/contract/answers.ts";
import { type KeySlip, keySlips } from "../../../../shared/papers/key-slip.ts";

type Own = Readonly<Record<"officer" | "supervisor", { readonly typed: string; readonly again: string }>>;

/**
 * The keys between their making and the freeze: in memory only, so that looking at another page loses nothing and a
 * closed window leaves nothing behind.
 */
interface KeyState {
  readonly method: "generated" | "own";
  /** Made by the host, which forgets them; nothing before. */
  readonly keys: FreshKeys | undefined;
  /** Passphrases of the keepers' own choice. */
  readonly own: Own;
  /** Slips that are printed and in the hands they belong to. */
  readonly handed: readonly KeySlip[];
}

const nobody: Own = { officer: { typed: "", again: "" }, supervisor: { typed: "", again: "" } };
const empty: KeyState = { method: "generated", keys: undefined, own: nobody, handed: [] };

export const createKeyStore = () => create<KeyState>(() => empty);
export type KeyStore = ReturnType<typeof createKeyStore>;

/** Those of the ceremony that is open. */
export const useKeyStore = createKeyStore();

/** Whether there is anything to forget. */
export const holdsAnything = (state: KeyState): boolean => state !== empty;

/** Nothing of the keys stays in this window. */
export const forgetKeys = (): void => useKeyStore.setState(empty, true);

/** What a list is sealed under: as it was made, or the passphrases as the keepers chose them; nothing before there are any. */
export function freshKeys({ keys, own, method }: KeyState) {
  if (!keys) return undefined;
  const [inner, outer] = keys.recovery;
  const chosen =
    method === "generated" ? keys : { officer: own.officer.typed, supervisor: own.supervisor.typed };
  return {
    officer: chosen.officer,
    supervisor: chosen.supervisor,
    recovery: [inner, outer] as [string, string],
  };
}

/** The slips that have to be printed and handed over before the freeze. */
export function slipsOf(method: KeyState["method"]): readonly KeySlip[] {
  return method === "generated" ? keySlips : ["recovery-1", "recovery-2"];
}

/** The secret a slip carries. */
export function secretOf(keys: FreshKeys, slip: KeySlip): string {
  switch (slip) {
    case "officer":
      return keys.officer;
    case "supervisor":
      return keys.supervisor;
    case "recovery-1":
      return keys.recovery[0];
    case "recovery-2":
      return keys.recovery[1];
  }
}
