import type { Keys } from "../../../../shared/contract/answers.ts";
import { type KeySlipBlock, keySlip } from "../../../../shared/papers/key-slip.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony, useView } from "../../hooks/use-view.ts";
import { PrintSheet } from "../../papers/PrintSheet.tsx";
import paper from "../../parts/print-sheet.module.css";
import { type SlipName, secretOf } from "./key-store.ts";

/**
 * The keepers' slips on paper, each on a sheet of its own: whoever holds one holds nobody else's. They are the one paper
 * that this window sets itself, for the host has forgotten the secrets and no file may hold them.
 */
export function KeySlipsPaper({
  keys,
  slips,
  onPrinted,
}: {
  readonly keys: Keys;
  readonly slips: readonly SlipName[];
  readonly onPrinted: () => void;
}) {
  const { language } = useLanguage();
  const { office } = useView();
  const { id, rehearsal, quarter, day } = useCeremony();
  // The version stands in a file's properties only, and a sheet of paper has none.
  const cover = { ceremony: id, rehearsal, quarter, office: office?.name ?? "", build: { version: "" } };
  return (
    <PrintSheet onPrinted={onPrinted}>
      {slips.map((slip) => {
        const { blocks, rehearsal: mark } = keySlip(
          { ...cover, slip, day, secret: secretOf(keys, slip) },
          language,
        );
        return (
          <article key={slip} className={paper["slip"]}>
            {mark && <header>{mark.header}</header>}
            {blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a block is known by
              <SlipBlock key={place} block={block} />
            ))}
            <footer>— 1 —</footer>
          </article>
        );
      })}
    </PrintSheet>
  );
}

function SlipBlock({ block }: { readonly block: KeySlipBlock }) {
  switch (block.type) {
    case "title":
      return <h1>{block.lines.join("\n")}</h1>;
    case "spacer":
      return <div style={{ height: `calc(${block.lines} * var(--pitch))` }} />;
    case "lines":
      return (
        <dl>
          {block.lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case "paragraph":
      return <p>{block.text}</p>;
    case "digest":
      return (
        <div className={paper["secret"]}>
          <h2>{block.label}</h2>
          <code>{block.digest}</code>
        </div>
      );
  }
}
