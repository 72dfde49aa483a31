import { createHash } from "node:crypto";
import { fingerprintOf } from "../../electron/services/papers/signing/identity.ts";
import { type BagContent, bagFiles } from "../../shared/archive/tag-files.ts";
import { previousLabel, versionLabel } from "../../shared/draw/bag-versions.ts";
import { guideFiles, guides } from "../../shared/draw/guides.ts";
import { parseNames } from "../../shared/draw/names.ts";
import {
  creditColumns,
  type PublishedList,
  publishedPage,
  publishedTable,
  serviceColumns,
} from "../../shared/draw/published.ts";
import { type Foot, footOf } from "../../shared/papers/foot.ts";
import { wordsOf } from "../../shared/papers/words.ts";
import { descriptionOf } from "../../shared/text/bag-description.ts";
import { own } from "../../shared/text/result.ts";
import type { Evidence, ReadFile } from "../../shared/verify/evidence.ts";
import { amended, hold } from "../draw/second/ceremony.ts";
import { type FixtureFact, openChain } from "./fixture-chain.ts";
import {
  device,
  drawnOf,
  frozenOf,
  lineOf,
  moments,
  type PaperLine,
  paper,
  rosterOf,
  signed,
} from "./fixture-papers.ts";
import type { Vector } from "./vectors.ts";

/** A whole ceremony by the second implementation, with a ledger and papers, to be verified or tampered with. */
export interface BagFixture {
  /** Every text of the ceremony by name, sealed ones and amendments included. */
  readonly texts: Readonly<Record<string, string>>;
  readonly content: BagContent;
  readonly freeze: string;
  readonly seed: string;
  readonly close: string;
}

export interface Wishes {
  /** What the ledger says of the amendments of the ceremony before. */
  readonly amendmentsBefore?: string;
  /** Voided after the freeze: no seed, no result, no minutes of a draw. */
  readonly void?: boolean;
  /** Other slips than the vector's: a forger's choice, everything after them worked out anew. */
  readonly slips?: readonly string[];
  /** Its ledger as the first programs wrote it: facts that say neither form nor, most of them, whose they are. */
  readonly form1?: boolean;
  /** What a forger makes of the ceremony's files; ledger and papers are of the forged ones. */
  readonly texts?: (texts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  /** What somebody chains in the place of a fact; nothing where it is left out. */
  readonly fact?: (fact: FixtureFact) => FixtureFact | undefined;
  /** Facts that somebody chains right before the first fact of a type, the papers being made of the ledger that has them. */
  readonly inserted?: Readonly<Record<string, readonly FixtureFact[]>>;
  /** What somebody has a paper print in the place of what it should. */
  readonly print?: (lines: readonly PaperLine[], paper: PaperName) => readonly PaperLine[];
  /** Of an earlier program: without what explains a bag, and without feet. */
  readonly earlier?: boolean;
  /** Whose feet somebody has the pages of a paper bear; nothing where they are taken off. */
  readonly foot?: (foot: Foot, paper: PaperName) => Foot | undefined;
  /** The bag's second version with the amendments of the known answer and their addenda; what is said here is a forger's. */
  readonly amended?: AmendedWishes;
  /** The bag's next version with the disclosure, the third where it is amended; what is said here is a forger's. */
  readonly disclosed?: DisclosedWishes;
  /** A further signature of a paper, behind the end; `exchanged` is that of another paper, put in its place. */
  readonly signedAgain?: { readonly paper: PaperName; readonly exchanged: boolean };
  /** A type of fact that somebody chained to the ledger by hand, of this ceremony or another, somewhere behind its freeze. */
  readonly again?: { readonly type: string; readonly of: string; readonly behind: "freeze" | "lock" };
}

/** What a forger makes of a version with amendments; ledger and papers are of the forged ones. */
export interface AmendedWishes {
  /** Of `amendments.csv`. */
  readonly text?: (text: string) => string;
  /** What lies in the folder of the version, after all is made. */
  readonly files?: (files: Map<string, Uint8Array>) => void;
}

/** What a forger makes of a version with the disclosure; the ledger has the digests of the forged files. */
export interface DisclosedWishes extends AmendedWishes {
  /** Of what page or table is made of. */
  readonly list?: (list: PublishedList, of: "page" | "service" | "credit") => PublishedList;
  /** Of the page as it was made. */
  readonly page?: (page: string) => string;
}

/** Why the visits of its waived units were waived, in addendum and page alike. */
const waiver = "示例免检理由";

export type PaperName = "pre-draw-sheet" | "minutes" | `addendum-${number}`;

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

export async function bagFixture(vector: Vector, wishes: Wishes = {}): Promise<BagFixture> {
  const told = { ...vector, slips: [...(wishes.slips ?? vector.slips)] };
  const made = wishes.texts ?? ((texts) => texts);
  const before = made(hold(told));
  const chain = openChain(wishes.form1 ?? false, wishes.fact, wishes.inserted);
  const asked = wishes.print ?? ((lines) => lines);
  const of = vector.ceremony;
  const digest = (name: string) => sha256(before[name] ?? "");
  const names = Buffer.from("stands for the age file of the names");
  const page = Buffer.from("stands for the verifier's page");
  const explained = (wishes.earlier ? [] : guides).map(
    (guide) => [guide, Buffer.from(`stands for ${guideFiles[guide]}\n`)] as const,
  );
  const brought = {
    build: sha256("stands for the program"),
    verifyPage: sha256(page),
    ...Object.fromEntries(explained.map(([guide, told]) => [guide, sha256(told)])),
  };
  chain.add({ type: "application.started", of: "office", version: "0", ...brought });
  const imports = ["key", "general"].map(
    (list) => [list, sha256(`stands for the table of ${list}`)] as const,
  );
  for (const [list, file] of imports)
    chain.add({ type: "list.imported", of: "office", list, origin: "file", file });
  if (vector.previous !== "0".repeat(64)) {
    const amendments = wishes.amendmentsBefore ?? vector["amendments-before"];
    chain.add({ type: "ceremony.opened", of: `${of}-before` });
    chain.add({ type: "ceremony.locked", of: `${of}-before`, close: vector.previous, amendments });
  }
  const opened = chain.add({ type: "ceremony.opened", of, day: "2026-12-25" });
  const settingsNote = sha256("stands for the settings");
  const approvedNote = sha256("stands for what was approved");
  const register = wishes.earlier || wishes.form1 ? {} : { register: imports.length + 1 };
  if (!wishes.earlier) {
    const counts = {
      conflicts: Number(lineOf(before["basis.csv"], "conflicts")),
      leastChoice: Number(lineOf(before["basis.csv"], "least-choice")),
    };
    chain.add({ type: "plan.settled", of, settingsNote, counted: [], ...register, ...counts });
    chain.add({ type: "exclusions.approved", of, settled: settingsNote, approvedNote, ...counts });
  }
  const frozen = chain.add({
    type: "pool.frozen",
    of,
    freeze: digest("freeze.txt"),
    ...Object.fromEntries(
      ["basis", "plan", "pool", "excluded", "conflicts", "roster"].map((key) => [key, digest(`${key}.csv`)]),
    ),
    names: sha256(names),
    recovery: sha256(names),
    ...register,
  });
  const { again } = wishes;
  if (again?.behind === "freeze") chain.add({ type: again.type, of: again.of });
  const certificate = fingerprintOf(device);
  const program: PaperLine[] = [...Object.entries(brought), ["certificate", certificate]];
  const upToFreeze: PaperLine[] = [
    ["ceremony", of],
    ...moments(opened, frozen),
    ...rosterOf(before),
    ...frozenOf(before),
    ...(wishes.earlier ? [] : [["approval", approvedNote] as const]),
  ];
  const due = wishes.foot ?? ((foot: Foot) => (wishes.earlier ? undefined : foot));
  const papers = new Map<PaperName, Uint8Array>();
  const file = async (
    name: PaperName,
    lines: readonly PaperLine[],
    binding: "freeze" | "close",
    bound: string,
  ) => {
    const foot = due(footOf(of, binding, bound, wordsOf("zh")), name);
    const printed = async (said: readonly PaperLine[]) => signed(await paper(said, 2, foot));
    const filed = await printed(asked(lines, name));
    chain.add({ type: "paper.filed", of, paper: name, pdf: sha256(filed), certificate });
    const other = wishes.signedAgain?.paper === name && wishes.signedAgain.exchanged;
    papers.set(name, other ? await printed([...asked(lines, name), ["示例", "从未有人签过的一句"]]) : filed);
  };
  await file("pre-draw-sheet", [...upToFreeze, ...program], "freeze", digest("freeze.txt"));
  if (!wishes.void) {
    chain.add({ type: "nonce.revealed", of, nonce: lineOf(before["seed.txt"], "device") });
    const [seed, result, assignment] = ["seed.txt", "result.csv", "assignment.csv"].map(digest);
    chain.add({ type: "result.fixed", of, seed, result, assignment });
  }
  // Only now is the head known that close.txt carries.
  const held = made(hold({ ...told, ledger: chain.head() }));
  const close = (wishes.void ? held["void.txt"] : held["close.txt"]) ?? "";
  const type = wishes.void ? "ceremony.voided" : "ceremony.locked";
  const ended = chain.add({ type, of, close: sha256(close) });
  if (again?.behind === "lock") chain.add({ type: again.type, of: again.of });
  const closing: PaperLine[] = [["ledger", chain.head()], ...moments(ended), ...program];
  const drawn = wishes.void ? [] : drawnOf(held);
  const said = [...upToFreeze, ...drawn, ["close.txt", sha256(close)] as const, ...imports, ...closing];
  await file("minutes", said, "close", sha256(close));
  if (wishes.signedAgain) {
    const { paper: name } = wishes.signedAgain;
    const twice = signed(papers.get(name) ?? new Uint8Array());
    papers.set(name, twice);
    chain.add({ type: "paper.signed", of, paper: name, pdf: sha256(twice), certificate, keeper: "officer" });
  }

  const stated = (key: string) => new RegExp(`^${key},(.*)$`, "m").exec(before["basis.csv"] ?? "")?.[1] ?? "";
  const office = stated("office");
  let last = { version: 1, manifest: "" };
  /** Goes on to the next version: which it is, what `bag-info.txt` says of it, and its part of the ledger when all is chained. */
  const begin = () => {
    const first = chain.text();
    const manifest = manifestOf(payload);
    const { version, manifest: previous } = last;
    chain.add(
      version === 1
        ? { type: "bag.written", of, manifest }
        : { type: "bag.versioned", of, version, previous, manifest },
    );
    last = { version: version + 1, manifest };
    const info: [string, string][] = [
      [versionLabel, String(last.version)],
      [previousLabel, manifest],
    ];
    return { ...last, info, events: () => Buffer.from(chain.text().slice(first.length)) };
  };
  /** Amends the list line by line, each with its addendum, and brings them in a version: what `bag-info.txt` says of it. */
  const amend = async (wish: AmendedWishes): Promise<[string, string][]> => {
    const { version, info, events } = begin();
    const text = (wish.text ?? ((same) => same))(amendments);
    const [header = "", ...lines] = text.trimEnd().split("\n");
    const files = new Map<string, Uint8Array>([["amendments.csv", Buffer.from(text)]]);
    for (const [index, line] of lines.entries()) {
      const number = index + 1;
      const [, kind, unit, inspector, replacement, otherUnit] = line.split(",");
      const upTo = sha256(`${[header, ...lines.slice(0, number)].join("\n")}\n`);
      const made = { number, kind, unit, inspector, replacement, otherUnit, amendments: upTo };
      const at = chain.add({ type: "list.amended", of, ...made });
      const name = `addendum-${number}` as const;
      const said: readonly PaperLine[] = [
        ["ceremony", of],
        ...moments(at),
        ...(kind === "waive" ? [["理由", `${waiver}（示例依据）：示例`] as const] : []),
        ["amendments", upTo],
        ["ledger", chain.head()],
      ];
      const foot = due(footOf(of, "amendments", upTo, wordsOf("zh")), name);
      const pdf = signed(await paper(asked(said, name), 2, foot));
      chain.add({ type: "addendum.filed", of, number, pdf: sha256(pdf), certificate });
      files.set(`${name}.pdf`, pdf);
    }
    chain.add({ type: "bag.version-begun", of, version, kind: "amendments", upTo: lines.length });
    files.set("events.jsonl", events());
    wish.files?.(files);
    for (const [path, bytes] of files) payload.set(`later/amendments/v${version}/${path}`, bytes);
    return info;
  };
  /** Discloses the list in a version: what `bag-info.txt` says of it. */
  const disclose = (wish: DisclosedWishes): [string, string][] => {
    const { version, info, events } = begin();
    const text = (wish.text ?? ((same) => same))(disclosedOf(held));
    const codes = [...(held["result.csv"] ?? "").matchAll(/^\d+,\w+,([^,]+),/gm)].map(
      ([, code = ""]) => code,
    );
    const lines = wishes.amended ? (wishes.amended.text ?? ((same) => same))(amendments) : "";
    const waived = new Set([...lines.matchAll(/^\d+,waive,([^,]+),/gm)].map(([, code]) => code));
    const days = { first: "2026-12-25", last: "2026-12-25" };
    chain.add({ type: "list.opened", of, number: 1, scope: "all", units: [], inspector: "", team: 0 });
    for (const unit of codes.filter((code) => !waived.has(code))) {
      chain.add({ type: "visit.recorded", of, unit, ...days });
      chain.add({ type: "result.recorded", of, unit });
    }
    const names = new Map(own(parseNames(text)).map(({ code, name }) => [code, name]));
    const told = (code: string) => ({
      ...(waived.has(code) ? { first: "", last: "", waived: waiver } : { ...days, waived: "" }),
      ...{ violation: "", order: "", sanction: "" },
    });
    const list = {
      ...{
        office,
        item: stated("item"),
        period: stated("period"),
        ceremony: of,
        freeze: digest("freeze.txt"),
      },
      rehearsal: of.startsWith("REHEARSAL-"),
      day: "2026-12-25",
      units: codes.map((code) => ({
        ...told(code),
        ...{ code, name: names.get(code) ?? "", creditCode: `示例${code}` },
      })),
    };
    const publishedIn = (which: "page" | "service" | "credit") =>
      (wish.list ?? ((same) => same))(list, which);
    const files = new Map<string, Uint8Array>([
      ["openings.csv", Buffer.from(text)],
      ["disclosure.html", Buffer.from((wish.page ?? ((same) => same))(publishedPage(publishedIn("page"))))],
      ["disclosure.xlsx", publishedTable(publishedIn("service"), serviceColumns)],
      ["credit.xlsx", publishedTable(publishedIn("credit"), creditColumns)],
    ]);
    const digests = ["openings", "page", "service", "credit"].map((key, at) => [
      key,
      sha256([...files.values()][at] ?? ""),
    ]);
    const counts = { units: codes.length, waived: codes.filter((code) => waived.has(code)).length };
    chain.add({ type: "list.disclosed", of, ...counts, ...Object.fromEntries(digests) });
    chain.add({ type: "bag.version-begun", of, version, kind: "disclosure", upTo: 1 });
    files.set("events.jsonl", events());
    wish.files?.(files);
    for (const [path, bytes] of files) payload.set(`later/disclosure/v${version}/${path}`, bytes);
    return info;
  };
  const absent = wishes.void ? ["void.txt", "seed.txt", "result.csv", "assignment.csv"] : ["void.txt"];
  const sealed = ["names.csv", "conflicts.csv", "amendments.csv"];
  const amendments = vector.amend.reduce(
    (text, [kind, unit, inspector]) => amended(held, text, kind, unit, inspector) ?? text,
    held["amendments.csv"] ?? "",
  );
  const all = { ...held, "close.txt": close, "amendments.csv": amendments };
  const texts = Object.fromEntries(Object.entries(all).filter(([name]) => !absent.includes(name)));
  const payload = new Map<string, Uint8Array>();
  for (const [name, text] of Object.entries(texts))
    if (!sealed.includes(name)) payload.set(`public/${name}`, Buffer.from(text));
  for (const [name, pdf] of papers) payload.set(`minutes/${name}.pdf`, pdf);
  payload.set("sealed/names.age", names);
  payload.set("sealed/recovery.age", names);
  payload.set("ledger/events.jsonl", Buffer.from(chain.text()));
  for (const [guide, told] of explained) payload.set(`verify/${guideFiles[guide]}`, told);
  payload.set("verify/verify.html", page);
  const second = wishes.amended ? await amend(wishes.amended) : [];
  const later = wishes.disclosed ? disclose(wishes.disclosed) : second;
  const described = {
    office,
    item: stated("item"),
    period: stated("period"),
    rehearsal: of.startsWith("REHEARSAL-"),
    isVoid: wishes.void === true,
  };
  return {
    texts,
    content: {
      name: of,
      payload,
      info: [
        ["Source-Organization", office],
        ["External-Description", descriptionOf(described, "whole")],
        ["External-Identifier", of],
        ["Bag-Group-Identifier", of],
        ["Bagging-Date", "2026-12-25"],
        ...later,
      ],
      publicInfo: [["External-Description", descriptionOf(described, "public")]],
    },
    freeze: digest("freeze.txt"),
    seed: digest("seed.txt"),
    close: sha256(close),
  };
}

/** What a disclosure opens of `names.csv`: who was drawn, in the second tier, or excluded; no inspector. */
function disclosedOf(texts: Readonly<Record<string, string>>): string {
  const { "names.csv": names = "", "result.csv": result = "", "pool.csv": pool = "" } = texts;
  const [header, ...lines] = names.trimEnd().split("\n");
  const codes = new Set([
    ...[...result.matchAll(/^\d+,\w+,([^,]+),/gm)].map(([, code]) => code),
    ...[...pool.matchAll(/^([^,]+),2,/gm)].map(([, code]) => code),
  ]);
  const opened = lines.filter((line) => {
    const code = line.slice(0, line.indexOf(","));
    return !code.startsWith("JC") && (codes.has(code) || code.endsWith("-x"));
  });
  return `${[header, ...opened].join("\n")}\n`;
}

function manifestOf(payload: ReadonlyMap<string, Uint8Array>): string {
  const content = { name: "", payload, info: [] };
  return sha256(bagFiles(content, sha256).get("manifest-sha256.txt") ?? "");
}

/** A file as the evidence's reader would hold it. */
export function held(data: Uint8Array | string): ReadFile {
  const bytes = typeof data === "string" ? new Uint8Array(Buffer.from(data)) : data;
  return { bytes, digest: sha256(bytes), octets: bytes.length };
}

/** The bag's files by path, as they would lie in its folder. */
export function filesOf(fixture: BagFixture): Map<string, Uint8Array> {
  const files = bagFiles(fixture.content, sha256);
  return new Map(
    [...files].map(([path, data]) => [path, typeof data === "string" ? Buffer.from(data) : data]),
  );
}

/** Texts as a plain folder of public and opened files. */
export function plainEvidence(
  texts: Readonly<Record<string, string>>,
  anchors: Evidence["anchors"] = {},
): Evidence {
  const files = new Map(Object.entries(texts).map(([name, text]) => [name, held(text)]));
  return { files, papers: new Map(), signatures: new Map(), anchors };
}
