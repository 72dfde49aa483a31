/** A whole ceremony by the second implementation. */
import { amend, type Locked, none, seated } from "./amend.ts";
import { sha256 } from "./bytes.ts";
import { locked, voided } from "./close.ts";
import { draw } from "./draw.ts";
import { type Files, freeze, said, seed } from "./freeze.ts";
import { teams } from "./teams.ts";
import type { Told } from "./told.ts";

/** Every file up to the lock by its name; `void.txt` is the `close.txt` it would have had as a void one. */
export function hold(told: Told): Files {
  const files = freeze(told);
  const text = (name: string) => files[name] ?? "";
  const team = Number(said(told, "team"));
  files["seed.txt"] = seed(told, text("freeze.txt"));
  const drawn = sha256(text("seed.txt"));
  files["result.csv"] = draw(text("plan.csv"), text("pool.csv"), drawn);
  files["assignment.csv"] = teams(text("result.csv"), text("pool.csv"), text("conflicts.csv"), drawn, team);
  files["void.txt"] = voided(told.ceremony, text("freeze.txt"), told.ledger);
  files["close.txt"] = locked(
    told.ceremony,
    text("freeze.txt"),
    text("seed.txt"),
    text("result.csv"),
    text("assignment.csv"),
    told.ledger,
  );
  files["amendments.csv"] = none;
  return files;
}

/** `amendments.csv` of a ceremony with one request more, or `null` where it is refused. */
export function amended(
  files: Files,
  before: string,
  kind: string,
  unit: string,
  inspector: string,
): string | null {
  return amend(lockedOf(files), before, kind, unit, inspector);
}

/** Unit and inspector of every seat as the ceremony's `amendments.csv` leaves it. */
export function seatedIn(files: Files): string[][] {
  return seated(lockedOf(files), files["amendments.csv"] ?? "");
}

function lockedOf(files: Files): Locked {
  const text = (name: string) => files[name] ?? "";
  return {
    pool: text("pool.csv"),
    conflicts: text("conflicts.csv"),
    result: text("result.csv"),
    assignment: text("assignment.csv"),
    seed: sha256(text("seed.txt")),
  };
}
