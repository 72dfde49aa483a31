import type { Input } from "../../../shared/contract/rpc.ts";

/** What the keepers of lists that are sealed still have typed, by ceremony. Kept by a page for as long as it is in view. */
export type EarlierTyped = Readonly<
  Record<string, Readonly<Partial<Record<"officer" | "supervisor", string>>>>
>;

/** Whether both keepers of every list have typed. */
export function allTyped(lists: readonly string[], typed: EarlierTyped): boolean {
  return lists.every((ceremony) => typed[ceremony]?.officer && typed[ceremony]?.supervisor);
}

/** As the host is asked; lists without both passphrases are left out, and refused there by name. */
export function earlierOf(
  lists: readonly string[],
  typed: EarlierTyped,
): { readonly earlier?: NonNullable<Input<"freeze">["earlier"]> } {
  if (lists.length === 0) return {};
  const earlier = lists.flatMap((ceremony) => {
    const { officer = "", supervisor = "" } = typed[ceremony] ?? {};
    return officer !== "" && supervisor !== "" ? [{ ceremony, officer, supervisor }] : [];
  });
  return { earlier };
}
