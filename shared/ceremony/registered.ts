import { noted } from "../ledger/notes.ts";
import { lists, type Register } from "../register/model.ts";
import type { CountedVisits } from "./commands.ts";
import type { State } from "./state.ts";

/** The office's lists as the ledger holds them: the accepted rows of the last import of each. */
export function registerOf(state: State, read: (digest: string) => string): Register {
  return Object.fromEntries(
    lists.flatMap((list) => {
      const imported = state.lists[list];
      return imported ? [[list, noted<readonly unknown[]>(read(imported.rowsNote))]] : [];
    }),
  );
}

/** The register with visits that stand on no list yet, because their lists are sealed still. */
export function withCounted(register: Register, counted: readonly CountedVisits[]): Register {
  const sealed = counted.flatMap(({ visits }) => visits);
  return sealed.length === 0 ? register : { ...register, visits: [...(register.visits ?? []), ...sealed] };
}
