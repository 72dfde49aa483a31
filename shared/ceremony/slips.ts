import type { Slip } from "./state.ts";

/** A slip nobody has read. */
export const unread: Slip = { readings: ["", "", ""], objected: false, digits: "" };

/**
 * Whether a slip waits for the third reader: the first two differ, or somebody objects to a digit (protocol, step 5).
 */
export function needsThird(slip: Slip): boolean {
  const [first, second, third] = slip.readings;
  return first !== "" && second !== "" && third === "" && (first !== second || slip.objected);
}

/** The slip with one more reading; its digits are fixed as soon as the readings allow it. `?` stands for an illegible digit. */
export function withReading(slip: Slip, reader: number, digits: string): Slip {
  const [first, second, third] = slip.readings;
  const readings: Slip["readings"] = [
    reader === 1 ? digits : first,
    reader === 2 ? digits : second,
    reader === 3 ? digits : third,
  ];
  return fixed({ ...slip, readings });
}

/** The slip with an objection: until the third has read it, its digits are open again; after that nothing is stopped. */
export function withObjection(slip: Slip): Slip {
  return slip.readings[2] === "" ? { ...slip, objected: true, digits: "" } : slip;
}

function fixed(slip: Slip): Slip {
  if (slip.readings[0] === "" || slip.readings[1] === "" || needsThird(slip)) return { ...slip, digits: "" };
  return { ...slip, digits: majority(slip.readings) };
}

/** A digit on which two readings agree holds; one without majority, illegible or missing is 0. */
function majority(readings: Slip["readings"]): string {
  const [first, second, third] = readings;
  return Array.from(first, (digit, place) => {
    const others = [second[place], third[place]];
    if (digit !== "?" && others.includes(digit)) return digit;
    return others[0] === others[1] && others[0] !== undefined && others[0] !== "?" ? others[0] : "0";
  }).join("");
}
