import { versionLabel } from "../../../shared/draw/bag-versions.ts";
import { freezeQr } from "../../../shared/draw/qr.ts";
import { bytesOf, inAddendum, inFact, inFirst, inMinutes, retagged, swap } from "./forged-bag.ts";
import { city, type Forgery, other } from "./forgery.ts";
import { groundForgeries } from "./ground-forgeries.ts";

/** Of container, ledger, papers and anchors: for every check of them a forgery, in the order in which checks are reported. */
export const bagForgeries: readonly Forgery[] = [
  {
    check: "protocol",
    what: "a bag of the version before",
    how: { payload: (all) => void all.set("public/freeze.txt", bytesOf("mingqian-draw/1\n")) },
    failing: ["protocol"],
  },
  {
    check: "bag-declaration",
    what: "another version of BagIt",
    how: { tags: retagged("bagit.txt", swap("1.0", "0.97")) },
    failing: ["bag-declaration"],
  },
  {
    check: "bag-complete",
    what: "a file that has no place in a bag",
    how: { payload: (all) => void all.set("public/pool-corrected.csv", bytesOf("x\n")) },
    failing: ["bag-complete"],
  },
  {
    check: "bag-payload",
    what: "another digest in the manifest",
    how: { tags: retagged("manifest-sha256.txt", (text) => `${other}${text.slice(64)}`) },
    failing: ["bag-payload"],
  },
  {
    check: "bag-tags",
    what: "another digest in the tag manifest",
    how: {
      tags: (files) => {
        const text = Buffer.from(files.get("tagmanifest-sha256.txt") ?? []).toString("utf8");
        files.set("tagmanifest-sha256.txt", bytesOf(`${other}${text.slice(64)}`));
      },
    },
    failing: ["bag-tags"],
  },
  {
    check: "bag-oxum",
    what: "another size of the payload",
    how: { tags: retagged("bag-info.txt", swap("Oxum: ", "Oxum: 1")) },
    failing: ["bag-oxum"],
  },
  {
    check: "bag-info",
    what: "the number of another ceremony on the bag",
    how: { tags: retagged("bag-info.txt", swap(city.ceremony, `${city.ceremony}0`)) },
    failing: ["bag-info"],
  },
  {
    check: "bag-info",
    what: "a bag that is grouped with those of another ceremony",
    how: { tags: retagged("bag-info.txt", (text) => `${text}Bag-Group-Identifier: ${city.ceremony}0\n`) },
    failing: ["bag-info"],
  },
  {
    check: "bag-version",
    what: "a first version that calls itself the third",
    how: { tags: retagged("bag-info.txt", (text) => `${text}${versionLabel}: 3\n`) },
    failing: ["bag-version"],
  },
  {
    check: "later",
    what: "a file for later that no list names",
    how: { payload: (all) => void all.set("later/note.txt", bytesOf("x\n")) },
    failing: ["later"],
  },
  {
    check: "chain",
    what: "a hash that is not its event's",
    how: {
      ledger: (lines) => {
        const [seq, previous, , body] = JSON.parse(lines.at(-1) ?? "") as unknown[];
        return lines.with(-1, JSON.stringify([seq, previous, other, body]));
      },
    },
    failing: ["chain"],
  },
  {
    check: "head",
    what: "a lock of another close",
    how: {
      fact: (fact) =>
        fact.type === "ceremony.locked" && fact.of === city.ceremony ? { ...fact, close: other } : fact,
    },
    failing: ["head"],
  },
  {
    check: "course",
    what: "a freeze of another basis",
    how: { fact: inFact("pool.frozen", { basis: other }) },
    failing: ["course"],
  },
  ...groundForgeries,
  {
    check: "filed",
    what: "another sealed file",
    how: { payload: (all) => void all.set("sealed/names.age", bytesOf("x\n")) },
    failing: ["filed"],
  },
  {
    check: "filed",
    what: "another sheet, by a further signature behind the lock",
    how: { signedAgain: { paper: "pre-draw-sheet", exchanged: true } },
    failing: ["filed"],
  },
  {
    check: "filed",
    what: "other minutes, by a further signature",
    how: { signedAgain: { paper: "minutes", exchanged: true } },
    failing: ["filed"],
  },
  {
    check: "names",
    what: "minutes that name another witness than the roster",
    how: {
      print: inMinutes((lines) =>
        lines.map(([label, text]) => [label, label.startsWith("2 ") ? "示例旁人 示例别处" : text]),
      ),
    },
    failing: ["names"],
  },
  {
    check: "times",
    what: "a ledger of another year than the room's",
    how: {
      print: (lines) =>
        lines.map(([label, text]) => [label, label === "at" ? text.replace("2026年", "2025年") : text]),
    },
    failing: ["times"],
  },
  {
    check: "paper",
    what: "minutes that print a digest of nothing",
    how: { print: inMinutes((lines) => [...lines, ["correction", other]]) },
    failing: ["paper minutes.pdf"],
  },
  {
    check: "paper",
    what: "an addendum that prints another digest of the amendments",
    how: {
      amended: {},
      print: inAddendum((lines) =>
        lines.map(([label, text]) => [label, label === "amendments" ? other : text]),
      ),
    },
    failing: ["paper addendum-1.pdf"],
  },
  {
    check: "paper",
    what: "an addendum that prints another head of the ledger",
    how: {
      amended: {},
      print: inAddendum((lines) => lines.map(([label, text]) => [label, label === "ledger" ? other : text])),
    },
    failing: ["paper addendum-1.pdf"],
  },
  {
    check: "feet",
    what: "an addendum of pages that are bound to another state of the amendments",
    how: {
      amended: {},
      foot: (foot, paper) => (paper === "addendum-1" ? { ...foot, digits: other.slice(0, 8) } : foot),
    },
    failing: ["feet addendum-1.pdf"],
  },
  {
    check: "signatures",
    what: "an addendum under another certificate than it was filed with",
    how: { amended: {}, fact: inFirst("addendum.filed", { certificate: other }) },
    failing: ["signatures addendum-1.pdf"],
  },
  {
    check: "filed",
    what: "an addendum that is not the one that was filed",
    how: { amended: {}, fact: inFirst("addendum.filed", { pdf: other }) },
    failing: ["filed"],
  },
  {
    check: "times",
    what: "an amendment of another day than its addendum says",
    how: {
      amended: {},
      print: inAddendum((lines) =>
        lines.map(([label, text]) => [label, label === "at" ? text.replace("2026年", "2025年") : text]),
      ),
    },
    failing: ["times"],
  },
  {
    check: "later",
    what: "a file in the folder of a version that must not be there",
    how: { amended: { files: (files) => void files.set("note.txt", bytesOf("x\n")) } },
    failing: ["later"],
  },
  {
    check: "later",
    what: "fewer amendments in a version than the ledger says it holds",
    how: { amended: {}, fact: inFact("bag.version-begun", { upTo: 100 }) },
    failing: ["later"],
  },
  {
    check: "bag-version",
    what: "a version whose first was another",
    how: { amended: {}, fact: inFact("bag.written", { manifest: other }) },
    failing: ["bag-version"],
  },
  {
    check: "feet",
    what: "minutes of pages of another ceremony",
    how: {
      foot: (foot, paper) => (paper === "minutes" ? { ...foot, ceremony: `${city.ceremony}0` } : foot),
    },
    failing: ["feet minutes.pdf"],
  },
  {
    check: "feet",
    what: "minutes without feet, of a program that prints them",
    how: { foot: (foot, paper) => (paper === "minutes" ? undefined : foot) },
    failing: ["feet minutes.pdf"],
  },
  {
    check: "signatures",
    what: "minutes under another certificate than they were filed with",
    how: {
      fact: (fact) => (fact["paper"] === "minutes" ? { ...fact, certificate: other } : fact),
      print: inMinutes((lines) =>
        lines.map(([label, text]) => [label, label === "certificate" ? other : text]),
      ),
    },
    failing: ["signatures minutes.pdf"],
  },
  {
    check: "cut-offs",
    what: "minutes without a cut-off",
    how: { print: inMinutes((lines) => lines.filter(([label]) => !label.startsWith("cut-off ZD"))) },
    failing: ["cut-offs"],
  },
  {
    check: "anchor-freeze",
    what: "another freeze on paper",
    how: { anchors: { freeze: other } },
    failing: ["anchor-freeze"],
  },
  {
    check: "anchor-freeze",
    what: "the code of another ceremony on paper",
    how: { anchors: { freeze: freezeQr(`${city.ceremony}0`, other) } },
    failing: ["anchor-freeze"],
  },
  {
    check: "anchor-seed",
    what: "another seed on paper",
    how: { anchors: { seed: other } },
    failing: ["anchor-seed"],
  },
  {
    check: "anchor-close",
    what: "another close on paper",
    how: { anchors: { close: other } },
    failing: ["anchor-close"],
  },
];
