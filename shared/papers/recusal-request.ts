import type { Language } from "../text/catalogue.ts";
import type { Paper } from "./blocks.ts";
import { type Cover, slipOf, titleValues } from "./cover.ts";
import { unboundFoot } from "./foot.ts";
import { wordsOf } from "./words.ts";

/**
 * A blank request for recusal (回避申请) for who asks: filled in and signed by hand, approved by somebody other than the operator, and the
 * ground of the amendment that follows. It names nobody, is bound to the ceremony by its number alone, and filed nowhere.
 */
export function recusalRequest(record: Cover, language: Language = "zh"): Paper {
  const words = wordsOf(language);
  const blank = (lines: number) => "\n".repeat(lines - 1);
  const rows = [
    [words.of("minutes.number"), record.ceremony],
    [words.of("minutes.request.who"), ""],
    [words.of("minutes.dispatch.certificate"), ""],
    [words.of("minutes.request.unit"), words.of("minutes.request.unit-hint")],
    [words.of("minutes.request.grounds"), words.of("minutes.request.choices")],
    [words.of("minutes.request.facts"), blank(8)],
  ];
  const signed = [
    "minutes.request.who",
    "minutes.keeper.officer",
    "minutes.keeper.supervisor",
    "minutes.approver",
  ];
  return slipOf(
    record,
    {
      title: words.of("minutes.title-request", titleValues(record, words)),
      contents: [
        { type: "spacer", lines: 1 },
        {
          type: "table",
          headless: true,
          columns: [
            { title: "", width: 24, as: "label" },
            { title: "", width: 76, as: "text" },
          ],
          rows,
        },
        { type: "paragraph", text: words.of("minutes.request.note") },
        {
          type: "table",
          ink: true,
          columns: [
            { title: words.of("minutes.role"), width: 28, as: "text" },
            { title: words.of("minutes.request.opinion"), width: 32, as: "text" },
            { title: words.of("minutes.signature"), width: 22, as: "text" },
            { title: words.of("minutes.request.day"), width: 18, as: "text" },
          ],
          rows: signed.map((role) => [words.of(role as "minutes.approver"), "", "", ""]),
        },
      ],
      foot: unboundFoot(record.ceremony),
    },
    words,
  );
}
