import type { Keys } from "../../../../shared/contract/answers.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { PrintSheet } from "../parts/PrintSheet.tsx";
import paper from "../parts/print-sheet.module.css";
import { type SlipName, secretOf } from "./key-store.ts";

/** The keepers' slips on paper, each on a sheet of its own: whoever holds one holds nobody else's. */
export function KeySlipsPaper({
  keys,
  slips,
  onPrinted,
}: {
  readonly keys: Keys;
  readonly slips: readonly SlipName[];
  readonly onPrinted: () => void;
}) {
  const { t } = useLanguage();
  const { id, rehearsal } = useCeremony();
  return (
    <PrintSheet onPrinted={onPrinted}>
      {slips.map((slip) => (
        <article key={slip} className={paper["slip"]}>
          <h1>{t(`console.freeze.slip.${slip}`)}</h1>
          {rehearsal && <strong>{t("console.freeze.paper.rehearsal")}</strong>}
          <div>{t("console.freeze.paper.ceremony", { ceremony: id })}</div>
          <div className={paper["secret"]}>{secretOf(keys, slip)}</div>
          <div>{t(`console.freeze.paper.${slip}`)}</div>
          <div>{t("console.freeze.paper.keep")}</div>
        </article>
      ))}
    </PrintSheet>
  );
}
