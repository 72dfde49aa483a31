import type { UnitDraw } from "../draw/model.ts";
import type { ResultsRule } from "../draw/rule-set.ts";
import type { ClassNames } from "../rules/class-names.ts";
import type { Language } from "../text/catalogue.ts";
import type { Member } from "./annex.ts";
import { type Block, type Chapter, chapters, type Paper } from "./blocks.ts";
import { type Cover, type Secrecy, signedTable, slipOf, titleValues } from "./cover.ts";
import { footOf } from "./foot.ts";
import { periodText } from "./periods.ts";
import { dayText, type Words, wordsOf } from "./words.ts";

/** One team's visit to one unit. Days are `2027-01-15`, empty ones are written in by hand. */
export interface DispatchRecord extends Cover {
  /** Counts the papers with names of the list from 1. */
  readonly number: number;
  /** The last slip of this unit before it, where there is one: its number and its day. */
  readonly replaces?: { readonly number: number; readonly day: string };
  readonly unit: {
    readonly draw: UnitDraw;
    readonly code: string;
    readonly name: string;
    /** Empty where the register has none. */
    readonly creditCode: string;
    readonly address: string;
  };
  /** How the office calls its classes, where it has names of its own. */
  readonly names?: ClassNames;
  readonly team: readonly (Member & { readonly certificate: string })[];
  /** Of the inspection list. */
  readonly item: string;
  /** What is to be inspected, in the office's words. */
  readonly tasks: readonly string[];
  /** With whom the inspection is joint; empty where it is not. */
  readonly joint: string;
  /** Whether samples are taken on site. */
  readonly monitoring: boolean;
  readonly issuer: string;
  readonly issued: string;
  readonly due: string;
  /** Until when its result is due by the rule set; left out where that is not known. */
  readonly results?: ResultsRule;
  readonly secrecy: Secrecy;
  /** H(close.txt) of the lock. */
  readonly close: string;
}

/**
 * The dispatch slip (派单) of a team: it names the unit and the inspectors, and is signed by who hands it out and who
 * takes it; with a few tasks and a team of two it is one page.
 */
export function dispatchSlip(record: DispatchRecord, language: Language = "zh"): Paper {
  const words = wordsOf(language, record.names);
  const contents = chapters([unit(record, words), task(record, words), receipt(record, words)], words);
  const title = words.of("minutes.title-dispatch", titleValues(record, words));
  const foot = footOf(record.ceremony, "close", record.close, words);
  return slipOf(record, { title, contents, foot, secrecy: record.secrecy }, words);
}

function unit({ number, replaces, unit }: DispatchRecord, words: Words): Chapter {
  const draw = words.of(`term.draw.${unit.draw}`);
  const slip = replaces
    ? words.of("minutes.dispatch.slip-anew", {
        number,
        before: replaces.number,
        day: dayText(replaces.day, words),
      })
    : words.of("minutes.dispatch.slip-of", { number });
  const lines = [
    [words.of("minutes.dispatch.slip"), slip],
    [words.of("minutes.dispatch.code"), words.of("minutes.dispatch.code-of", { code: unit.code, draw })],
    [words.of("minutes.dispatch.name"), words.orNone(unit.name)],
    [words.of("minutes.dispatch.credit-code"), unit.creditCode],
    [words.of("minutes.dispatch.address"), unit.address],
  ] as const;
  return {
    title: words.of("minutes.dispatch.unit"),
    blocks: [labelled(lines.filter(([, text]) => text !== ""))],
  };
}

function task(
  { item, quarter, tasks, joint, monitoring, due, results }: DispatchRecord,
  words: Words,
): Chapter {
  return {
    title: words.of("minutes.dispatch.task"),
    blocks: [
      labelled([
        [
          words.of("minutes.dispatch.item"),
          words.of("minutes.dispatch.item-of", { item, period: periodText(quarter, words) }),
        ],
        // One cell for all of them: a row each took the slip onto a second sheet.
        [
          words.of("minutes.dispatch.tasks"),
          words.orNone(
            tasks
              .map((task, index) => words.of("minutes.dispatch.task-of", { number: index + 1, task }))
              .join(" "),
          ),
        ],
        [
          words.of("minutes.dispatch.joint"),
          words.of("minutes.dispatch.joint-of", {
            joint:
              joint === ""
                ? words.of("minutes.dispatch.no")
                : words.of("minutes.dispatch.joint-with", { joint }),
            monitoring: words.of(monitoring ? "minutes.dispatch.yes" : "minutes.dispatch.no"),
          }),
        ],
        [
          words.of("minutes.dispatch.due"),
          words.of("minutes.dispatch.due-visited", { due: day(due, words), visited: day("", words) }),
        ],
        [
          words.of("minutes.dispatch.results"),
          results
            ? words.of(`minutes.dispatch.results-due.${results.from}`, { days: results.days })
            : words.of("minutes.dispatch.results-unknown"),
        ],
        [words.of("minutes.dispatch.secrecy"), words.of("minutes.dispatch.secret")],
        [words.of("minutes.dispatch.numbers"), words.of("minutes.dispatch.blank-numbers")],
      ]),
    ],
  };
}

/** As close as a table: the slip is one sheet. */
function labelled(rows: readonly (readonly [label: string, text: string])[]): Block {
  return {
    type: "table",
    headless: true,
    columns: [
      { title: "", width: 22, as: "label" },
      { title: "", width: 78, as: "text" },
    ],
    rows,
  };
}

function day(at: string, words: Words): string {
  return at === "" ? words.of("minutes.dispatch.blank-day") : dayText(at, words);
}

/** The team's own table is where it signs. */
function receipt({ issuer, team, issued, ceremony, close }: DispatchRecord, words: Words): Chapter {
  const members = team.map(({ code, name, certificate }) => [code, name, words.orNone(certificate), ""]);
  return {
    title: words.of("minutes.dispatch.receipt"),
    blocks: [
      {
        type: "signatures",
        signed: signedTable(ceremony, [[words.of("minutes.close-digest"), close]], words),
        table: {
          type: "table",
          ink: true,
          columns: [
            { title: words.of("minutes.code"), width: 20, as: "text" },
            { title: words.of("minutes.name"), width: 30, as: "text" },
            { title: words.of("minutes.dispatch.certificate"), width: 24, as: "code" },
            { title: words.of("minutes.signature"), width: 26, as: "text" },
          ],
          rows: [[words.of("minutes.dispatch.issuer"), issuer, words.of("minutes.no-value"), ""], ...members],
        },
        closing: [
          words.of("minutes.dispatch.closing", { seal: words.of("minutes.seal"), day: day(issued, words) }),
        ],
      },
    ],
  };
}
