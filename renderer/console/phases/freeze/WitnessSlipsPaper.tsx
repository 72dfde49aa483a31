import { encode } from "uqr";
import { freezeQr } from "../../../../shared/draw/qr.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { groupsOfEight } from "../parts/groups-of-eight.ts";
import { PrintSheet } from "../parts/PrintSheet.tsx";
import paper from "../parts/print-sheet.module.css";

/** A slip for each witness to take home: ceremony and freeze digest, to be held against the minutes and the bag later. */
export function WitnessSlipsPaper({
  digest,
  onPrinted,
}: {
  readonly digest: string;
  readonly onPrinted: () => void;
}) {
  const { t } = useLanguage();
  const { id, people, day, rehearsal } = useCeremony();
  const { data, size } = encode(freezeQr(id, digest), { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.map((is, x) => (is ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <PrintSheet onPrinted={onPrinted}>
      {people
        .filter(({ present }) => present)
        .map(({ number }) => (
          <article key={number} className={paper["witness"]}>
            <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("console.freeze.paper.qr")}>
              <path d={dark} fill="#000" shapeRendering="crispEdges" />
            </svg>
            <div>
              {rehearsal && <strong>{t("console.freeze.paper.rehearsal")}</strong>}
              <div>{t("console.freeze.paper.ceremony", { ceremony: id })}</div>
              <div>{t("console.freeze.paper.witness", { number, day })}</div>
              <code>
                {groupsOfEight(digest).map((group, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a group is known by
                  <span key={place}>{group}</span>
                ))}
              </code>
            </div>
          </article>
        ))}
    </PrintSheet>
  );
}
