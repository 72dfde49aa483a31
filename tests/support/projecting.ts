/**
 * Run as a process of its own: opens the projection in a file over a ledger of so many facts, and kills itself while the
 * last of them is being read, when half of its rows are written: `projecting.ts FILE FACTS-READ-BEFORE FACTS`.
 */
import { openProjection } from "../../electron/services/register/projection.ts";
import type { RegisterFact } from "../../shared/register/fold.ts";
import type { Unit } from "../../shared/register/model.ts";
import { growing, registerSource } from "./register-facts.ts";

const [file = "", before = "0", upTo = "1"] = process.argv.slice(2);
const facts: RegisterFact[] = growing(Number(before));
const projection = facts.length > 0 ? openProjection(file, registerSource("a", facts), () => {}) : undefined;
const all = growing(Number(upTo));
for (const [index, fact] of all.slice(facts.length).entries()) {
  const changes = fact.read();
  const last = index === all.length - Number(before) - 1;
  if (last && changes.kind === "difference") {
    // Whoever reads the row in the middle is killed there.
    const added = [...changes.added] as Unit[];
    Object.defineProperty(added, added.length >> 1, { get: () => process.kill(process.pid, "SIGKILL") });
    facts.push({ ...fact, read: () => ({ ...changes, added }) });
  } else facts.push(fact);
}
if (projection) projection.follow();
else openProjection(file, registerSource("a", facts), () => {});
