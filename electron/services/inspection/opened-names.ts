import type { NameLine } from "../../../shared/draw/model.ts";

/** A unit of a locked list by name, as its opening gave it; the register says where it is. */
export interface OpenedUnit extends NameLine {
  readonly creditCode: string;
  readonly address: string;
}

/** An inspector by name: without the salt, which leaves the sealed file for nothing. The id is the number of the certificate. */
export interface OpenedInspector extends Omit<NameLine, "salt"> {
  readonly organisation: string;
}

/** Who of one list is open, by code. */
export interface OpenedList {
  readonly units: ReadonlyMap<string, OpenedUnit>;
  readonly inspectors: ReadonlyMap<string, OpenedInspector>;
}

const nobody: OpenedList = { units: new Map(), inspectors: new Map() };

/** What was opened since the program started: in memory, and nowhere else. */
export interface OpenedNames {
  /** Who of a ceremony's list is open. */
  readonly of: (ceremony: string) => OpenedList;
  /** What an opening brings beside what was open before. */
  readonly add: (ceremony: string, opened: OpenedList) => void;
  /** Closes a list again: of it nothing is in memory any more. */
  readonly forget: (ceremony: string) => void;
}

/** Nothing is open. */
export function openedNames(): OpenedNames {
  const lists = new Map<string, OpenedList>();
  const of = (ceremony: string) => lists.get(ceremony) ?? nobody;
  return {
    of,
    add: (ceremony, { units, inspectors }) => {
      const before = of(ceremony);
      lists.set(ceremony, {
        units: new Map([...before.units, ...units]),
        inspectors: new Map([...before.inspectors, ...inspectors]),
      });
    },
    forget: (ceremony) => {
      lists.delete(ceremony);
    },
  };
}
