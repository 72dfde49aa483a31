import { Text } from "@mantine/core";
import { useState } from "react";
import type { ExclusionPage } from "../../../shared/contract/register-answers.ts";
import type { Draw, Reason } from "../../../shared/draw/model.ts";
import type { ConsolePlan } from "../../../shared/windows/console-view.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../change.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { usePages } from "../hooks/use-pages.ts";

type Row = ExclusionPage["rows"][number];

/** Every exclusion with its reason; those at the yearly cap by number only. */
export function ExclusionTable({ plan }: { readonly plan: ConsolePlan }) {
  const { t, say } = useLanguage();
  const [capped, setCapped] = useState(0);
  const settled = JSON.stringify(plan.lines);
  const { total, loaded, row, want, failed } = usePages<Row>(settled, async (from, count) => {
    const answer = await ask("exclusions", { from, count });
    if (!answer.ok) return { ok: false, said: answer.error.said };
    setCapped(answer.output.capped);
    return { ok: true, total: answer.output.total, rows: answer.output.rows };
  });
  return (
    <>
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      {capped > 0 && <Text>{t("console.plan.capped", { count: capped })}</Text>}
      {loaded && !failed && total === 0 ? (
        <Text c="dimmed">{t("console.plan.exclusions-none")}</Text>
      ) : (
        <VirtualTable
          label={t("console.plan.exclusions")}
          height="320px"
          total={total}
          row={row}
          onView={want}
          unseen={t("console.rows.reading")}
          columns={[
            {
              name: "draw",
              heading: t("minutes.draw"),
              width: 9,
              cell: ({ draw }) => t(`minutes.draw.${draw as Draw}`),
            },
            {
              name: "name",
              heading: t("console.field.name"),
              width: 12,
              grow: 2,
              cell: ({ name }) => <span title={name}>{name}</span>,
            },
            { name: "id", heading: t("console.plan.code"), width: 10, grow: 1, cell: ({ id }) => id },
            {
              name: "reason",
              heading: t("minutes.reason"),
              width: 10,
              grow: 1,
              cell: ({ reason }) => t(`minutes.reason.${reason as Reason}`),
            },
          ]}
        />
      )}
    </>
  );
}
