import { type DisclosureFile, disclosureFiles, versionFolder } from "../draw/bag-versions.ts";
import { columnIn } from "../draw/fixed-table.ts";
import {
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

type Fact = Readonly<Record<string, unknown>>;

/**
 * Page and tables of a disclosure say what ledger, frozen files and openings say, and nothing more: they are rendered again from these and
 * compared byte for byte. What stands in nothing else of a bag is taken from the page itself (why a visit was waived, violation, order and
 * sanction) and from the credit system's table (credit codes): of the first it is told that the tables say the same.
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
    const facts = (wholeLedger(c) ?? []).map(factOf).filter((fact) => ceremonyOf(fact) === ceremony);
    const disclosed = facts.findLast(({ type }) => type === "list.disclosed");
    if (!disclosed) return notPossible("verify.disclosed.unrecorded", {});
    const page = c.platform.utf8(files.page) ?? "";
    const texts = new Map(textsOfPage(page).map((one) => [one.code, one]));
    const names = new Map(contents["openings.csv"].map(({ code, name }) => [code, name]));
    const creditCodes = columnIn(files.credit, 1, c.platform.utf8).slice(1);
    const { visits, waived } = recorded(facts);
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
      ...{ office, item, period, ceremony, units },
      rehearsal: ceremony.startsWith("REHEARSAL-"),
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
    return pass("verify.disclosed.as-recorded", counts);
  });
}

/** Stands for the reason of a waiver that the page does not give, so that it cannot agree. */
const missing = "∅";

/** By the facts of a ceremony in their order: each visit with its days as they were put right last, and the units that were waived. */
function recorded(facts: readonly Fact[]) {
  const visits = new Map<
    string,
    { readonly first: string; readonly last: string; readonly hasResult: boolean }
  >();
  const waived = new Set<string>();
  for (const { type, unit, first, last, kind } of facts) {
    const code = String(unit);
    const before = visits.get(code);
    if (type === "list.amended" && kind === "waive") waived.add(code);
    if (type === "visit.recorded" || type === "result.corrected")
      visits.set(code, { first: String(first), last: String(last), hasResult: before?.hasResult ?? false });
    if (type === "result.recorded" && before) visits.set(code, { ...before, hasResult: true });
  }
  return { visits, waived };
}
