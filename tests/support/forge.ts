import { none } from "../draw/second/amend.ts";
import { locked } from "../draw/second/close.ts";
import { draw } from "../draw/second/draw.ts";
import type { Files } from "../draw/second/freeze.ts";
import { teams } from "../draw/second/teams.ts";
import { sha256 } from "./bag-fixture.ts";

/** What a forger does to a file once everything before it has been worked out anew. */
export type Edits = Readonly<Record<string, (text: string) => string>>;

/** Only what the forger edits is wrong: every digest and every result that follows from it is made to fit. */
export function forge(texts: Readonly<Record<string, string>>, edits: Edits): Files {
  const files: Files = { ...texts };
  const text = (name: string) => files[name] ?? "";
  const put = (name: string, fitting: string) => {
    files[name] = edits[name]?.(fitting) ?? fitting;
  };
  const frozen = ["basis", "plan", "pool", "excluded", "conflicts", "roster"];
  for (const name of frozen) put(`${name}.csv`, text(`${name}.csv`));
  let freeze = text("freeze.txt");
  for (const name of frozen) freeze = line(freeze, name, sha256(text(`${name}.csv`)));
  put("freeze.txt", freeze);
  put("seed.txt", line(text("seed.txt"), "freeze", sha256(text("freeze.txt"))));
  const seed = sha256(text("seed.txt"));
  put("result.csv", draw(text("plan.csv"), text("pool.csv"), seed));
  const team = Number(/^team,(\d+)$/m.exec(text("basis.csv"))?.[1]);
  put("assignment.csv", teams(text("result.csv"), text("pool.csv"), text("conflicts.csv"), seed, team));
  const value = (name: string, key: string) => new RegExp(`^${key},(.*)$`, "m").exec(text(name))?.[1] ?? "";
  put(
    "close.txt",
    locked(
      value("freeze.txt", "ceremony"),
      text("freeze.txt"),
      text("seed.txt"),
      text("result.csv"),
      text("assignment.csv"),
      value("close.txt", "ledger"),
    ),
  );
  // Under another seed the old amendments mean nothing; the forger starts without any.
  const drawn = text("close.txt") === texts["close.txt"];
  put("amendments.csv", drawn ? text("amendments.csv") : none);
  put("names.csv", text("names.csv"));
  // Codes and commitments that were tampered with have no openings that fit.
  if (edits["pool.csv"] || edits["excluded.csv"]) delete files["names.csv"];
  return files;
}

/** Replaces the value of a `key,value` line. */
function line(text: string, key: string, value: string): string {
  return text.replace(new RegExp(`^${key},.*$`, "m"), `${key},${value}`);
}
