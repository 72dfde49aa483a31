import { guideFiles } from "../draw/guides.ts";
import { descriptionOf } from "../text/bag-description.ts";
import { broughtFolder } from "./brought.ts";
import type { Case } from "./case.ts";
import { type Finding, fail, notPossible, pass } from "./check.ts";
import type { Evidence } from "./evidence.ts";
import { ceremonyAt, factOf } from "./parse-events.ts";

/**
 * `bag-info.txt` says whose bag it is, of which ceremony and which edition: whoever finds it in an archive reads that first. Earlier
 * programs wrote no words and named the ceremony once; their bags lack what explains them, too.
 */
export function checkInfo(c: Case, bag: NonNullable<Evidence["bag"]>): Finding {
  const bytes = bag.get("bag-info.txt")?.bytes;
  const text = bytes && c.platform.utf8(bytes);
  if (text === undefined) return fail("verify.bag.unreadable", { file: "bag-info.txt" });
  const ceremony = c.contents["freeze.txt"]?.ceremony ?? c.contents["close.txt"]?.ceremony;
  const basis = c.contents["basis.csv"];
  if (ceremony === undefined) return notPossible("verify.needs", { files: "freeze.txt" });
  if (!basis) return notPossible("verify.needs", { files: "basis.csv" });
  const isWhole = [...bag.keys()].some((path) => path.startsWith("data/sealed/"));
  const described = {
    ...basis,
    rehearsal: ceremony.startsWith("REHEARSAL-"),
    isVoid: c.contents["close.txt"]?.state === "void",
  };
  const edition = isWhole ? "whole" : "public";
  const succeeds = succeedsIn(c, ceremony);
  const due: readonly (readonly [label: string, value: string, always: boolean])[] = [
    ["External-Identifier", ceremony, true],
    ["Source-Organization", basis.office, true],
    ["Bag-Group-Identifier", ceremony, false],
    ["External-Description", descriptionOf({ ...described, succeeds }, edition), false],
  ];
  const isExplained = bag.has(`${broughtFolder}${guideFiles.protocolZh}`);
  for (const [label, value, always] of due) {
    const found = valuesOf(text, label);
    if (found.length === 0 && !always && !isExplained) continue;
    if (found.length !== 1 || found[0] !== value)
      return fail("verify.bag.other-info", { label, found: found.join(" | ") || "∅", value });
  }
  return pass("verify.bag.of-ceremony", { ceremony, office: basis.office });
}

/** Whether the ledger was begun anew after another one, and no real list was locked in it before this ceremony. */
function succeedsIn(c: Case, ceremony: string): boolean {
  const events = c.contents["events.jsonl"] ?? [];
  const at = (type: string, of: (id: string) => boolean) =>
    events.findIndex((event, index) => {
      if (!event.body.includes(`"${type}"`)) return false;
      return factOf(event)["type"] === type && of(String(ceremonyAt(events, index)));
    });
  if (at("ledger.succeeded", () => true) < 0) return false;
  const locked = at("ceremony.locked", (id) => !id.startsWith("REHEARSAL-"));
  return locked < 0 || locked > at("ceremony.opened", (id) => id === ceremony);
}

function valuesOf(text: string, label: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line) => (line.startsWith(`${label}:`) ? [line.slice(label.length + 1).trim()] : []));
}
