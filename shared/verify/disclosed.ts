import { type DisclosureFile, disclosureFiles, versionFolder } from "../draw/bag-versions.ts";
import type { AmendmentLine } from "../draw/model.ts";
import {
  creditCodesIn,
  creditColumns,
  type PublishedList,
  type PublishedUnit,
  publishedPage,
  publishedTable,
  serviceColumns,
  textsOfPage,
} from "../draw/published.ts";
import { message } from "../text/text.ts";
import { type Case, digestOf, given } from "./case.ts";
import { type Check, type Finding, fail, notPossible, pass } from "./check.ts";
import { readLater, wholeLedger } from "./later.ts";
import { ceremonyOf, factOf } from "./parse-events.ts";
import { type RecordedVisit, visitsIn } from "./visits.ts";
import { wrongReason } from "./waiver-reason.ts";

type Fact = Readonly<Record<string, unknown>>;

/**
 * Page and tables of a disclosure say what ledger, frozen files and openings say, and nothing more: they are rendered again from these and
 * compared byte for byte. What stands in no text of a bag is taken from the page itself (why a visit was waived, violation, order and
 * sanction) and from the credit system's table (credit codes): of the first it is told that the tables say the same, and of why a visit
 * was waived that its addendum does.
 */
export function checkDisclosed(c: Case): Check[] {
  const later = readLater(c);
  const version = "status" in later ? undefined : later.find(({ kind }) => kind === "disclosure")?.version;
  if (version === undefined) return [];
  const file = (which: DisclosureFile) =>
    c.evidence.bag?.get(`data/${versionFolder("disclosure", version)}${disclosureFiles[which]}`)?.bytes;
  const [page, service, credit] = [file("page"), file("service"), file("credit")];
  const name = message("verify.name.disclosed", {});
  return page && service && credit
    ? [{ name, ...heldAgainst(c, { page, service, credit }) }]
    : [
        {
          name,
          ...notPossible("verify.needs", {
            files: [disclosureFiles.page, disclosureFiles.service, disclosureFiles.credit],
          }),
        },
      ];
}

type Files = Readonly<Record<Exclude<DisclosureFile, "openings">, Uint8Array>>;

function heldAgainst(c: Case, files: Files): Finding {
  return given(c, ["basis.csv", "result.csv", "freeze.txt", "openings.csv"], (contents) => {
    const { office, item, period } = contents["basis.csv"];
    const { ceremony } = contents["freeze.txt"];
    const all = (wholeLedger(c) ?? []).map(factOf).filter((fact) => ceremonyOf(fact) === ceremony);
    const at = all.findLastIndex(({ type }) => type === "list.disclosed");
    const disclosed = all[at];
    if (!disclosed) return notPossible("verify.disclosed.unrecorded", {});
    const facts = all.slice(0, at);
    const page = c.platform.utf8(files.page) ?? "";
    const texts = new Map(textsOfPage(page).map((one) => [one.code, one]));
    const names = new Map(contents["openings.csv"].map(({ code, name }) => [code, name]));
    const rehearsal = ceremony.startsWith("REHEARSAL-");
    const creditCodes = creditCodesIn(files.credit, rehearsal, c.platform.utf8);
    const visits = visitsIn(facts);
    if ("status" in visits) return visits;
    const waived = waivedBy(c.contents["amendments.csv"] ?? []);
    const amended = facts.filter(({ type }) => type === "list.amended");
    const wrong = wrongWaiver(waived, waivedBy(amended), visits);
    if (wrong) return wrong;
    const drawn = contents["result.csv"].map(({ code }) => code);
    const open = drawn.find((code) => !waived.has(code) && !visits.get(code)?.hasResult);
    if (open !== undefined) return fail("verify.disclosed.no-result", { unit: open });
    const counts = { units: drawn.length, waived: waived.size };
    if (disclosed["units"] !== counts.units || disclosed["waived"] !== counts.waived)
      return fail("verify.disclosed.counts", counts);
    const units = drawn.map((code, index): PublishedUnit => {
      const { waived: reason = "", violation = "", sanction = "" } = texts.get(code) ?? {};
      const told = { code, name: names.get(code) ?? "", creditCode: creditCodes[index] ?? "" };
      const { first = "", last = "" } = visits.get(code) ?? {};
      return waived.has(code)
        ? { ...told, first: "", last: "", waived: reason || missing, violation: "", order: "", sanction: "" }
        : { ...told, first, last, waived: "", violation, order: "", sanction };
    });
    const list: PublishedList = {
      ...{ office, item, period, ceremony, rehearsal, units },
      day: String(disclosed["at"]).slice(0, 10),
      freeze: digestOf(c, "freeze.txt") ?? "",
    };
    if (publishedPage(list) !== page) return fail("verify.disclosed.other", { file: disclosureFiles.page });
    const tables = [
      ["service", serviceColumns],
      ["credit", creditColumns],
    ] as const;
    for (const [which, columns] of tables)
      if (c.platform.hash(publishedTable(list, columns)) !== c.platform.hash(files[which]))
        return fail("verify.disclosed.other", { file: disclosureFiles[which] });
    for (const [unit, number] of waived) {
      const other = wrongReason(c, { unit, number, reason: texts.get(unit)?.waived ?? "" });
      if (other) return other;
    }
    return pass("verify.disclosed.as-recorded", counts);
  });
}

/** Stands for the reason of a waiver that the page does not give, so that it cannot agree. */
const missing = "∅";

/** The units that amendments waive, lines of `amendments.csv` or facts, each with the number of its amendment. */
function waivedBy(amendments: readonly (AmendmentLine | Fact)[]): ReadonlyMap<string, number> {
  return new Map(
    amendments.flatMap(({ kind, unit, number }) =>
      kind === "waive" ? [[String(unit), Number(number)] as const] : [],
    ),
  );
}

/**
 * A waiver that stands in the ledger or in `amendments.csv` alone, or is of a unit that was visited. A line of the file is possible by the
 * draw and has an addendum, which other checks hold; a fact alone is said by the ledger only.
 */
function wrongWaiver(
  waived: ReadonlyMap<string, number>,
  recorded: ReadonlyMap<string, number>,
  visits: ReadonlyMap<string, RecordedVisit>,
): Finding | undefined {
  for (const unit of new Set([...waived.keys(), ...recorded.keys()])) {
    if (waived.get(unit) !== recorded.get(unit)) return fail("verify.disclosed.waiver-alone", { unit });
    if (visits.has(unit)) return fail("verify.disclosed.waived-visited", { unit });
  }
  return undefined;
}
