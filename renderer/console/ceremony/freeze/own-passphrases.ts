import { passphrases } from "../../../../shared/office/passphrases.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import type { useKeyStore } from "./key-store.ts";

type Keeper = "officer" | "supervisor";
type Own = ReturnType<typeof useKeyStore.getState>["own"];

/** Two passphrases nothing is wrong with, so that one keeper's can be judged while the other has typed nothing. */
const sound = ["sound-passphrase-1", "sound-passphrase-2"] as const;

/** What is wrong with the passphrase a keeper typed; nothing while the field is empty or all is well. */
export function weakness(keeper: Keeper, own: Own): Message | undefined {
  const typed = own[keeper].typed;
  if (typed === "") return undefined;
  const other = sound.find((one) => one !== typed) ?? "";
  const checked = keeper === "officer" ? passphrases(typed, other) : passphrases(other, typed);
  if (!checked.ok) return checked.refusal;
  if (keeper === "officer" || own.officer.typed === "") return undefined;
  const both = passphrases(own.officer.typed, typed);
  return both.ok || weakness("officer", own) ? undefined : both.refusal;
}

/** Whether the second typing differs from the first; nothing while it is empty. */
export function mistyped(keeper: Keeper, own: Own): Message | undefined {
  const { typed, again } = own[keeper];
  return again === "" || again === typed ? undefined : message("console.freeze.own.differs", {});
}

/** Both passphrases sound, different, and typed twice alike. */
export function ready(own: Own): boolean {
  return (
    passphrases(own.officer.typed, own.supervisor.typed).ok &&
    own.officer.again === own.officer.typed &&
    own.supervisor.again === own.supervisor.typed
  );
}
