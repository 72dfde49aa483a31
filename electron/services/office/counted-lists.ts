import type { State } from "../../../shared/ceremony/ceremony.ts";

/** A unit that a list drew. */
interface DrawnUnit {
  readonly code: string;
  readonly id: string;
}

/**
 * Whom the sealed lists of a year drew, as their keepers opened them for the open ceremony: in memory only, so that they type their
 * secrets once. It holds for the register as of which it was counted; whatever changes that, a freeze and the end of the program
 * drop it.
 */
export interface CountedLists {
  /** Nothing where a list was not counted for this register and this ceremony. */
  readonly of: (state: State, list: string) => readonly DrawnUnit[] | undefined;
  readonly keep: (state: State, list: string, drawn: readonly DrawnUnit[]) => void;
  readonly forget: () => void;
  /** Drops everything where it does not hold any more: told after every change, so that nothing waits for somebody to ask. */
  readonly heed: (state: State) => void;
  /** The lists of which something is in memory right now, whether it holds or not. */
  readonly held: () => readonly string[];
}

/** What the counts hold for: the ceremony that is prepared, and the register's last fact, which says what its lists are. */
function basisOf({ current, registerAt }: State): string | undefined {
  return current && !("freeze" in current) ? `${current.id},${registerAt}` : undefined;
}

/** Nothing is counted yet. */
export function countedLists(): CountedLists {
  let basis: string | undefined;
  const counted = new Map<string, readonly DrawnUnit[]>();
  const forget = () => {
    basis = undefined;
    counted.clear();
  };
  const heed = (state: State) => {
    if (basis !== undefined && basis !== basisOf(state)) forget();
  };
  return {
    of: (state, list) => {
      heed(state);
      return counted.get(list);
    },
    keep: (state, list, drawn) => {
      heed(state);
      basis = basisOf(state);
      if (basis !== undefined) counted.set(list, drawn);
    },
    forget,
    heed,
    held: () => [...counted.keys()],
  };
}
