import { Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { Message } from "../../../shared/text/text.ts";
import { tableForms } from "../../../shared/windows/console-view.ts";
import type { DrawnUnit } from "../../../shared/windows/drawn-units.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";
import { openDrawnPaper, saveDrawnTable } from "../papers/open-paper.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";

/** What was drawn, by code, once the list is locked: to be searched, copied, printed and exported. */
export function DrawnList({ toConfirm = false }: { readonly toConfirm?: boolean }) {
  const { t, say } = useLanguage();
  const { id } = useCeremony();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  const { total, loaded, row, want, failed } = useLongList<DrawnUnit>(
    `${id} ${search}`,
    async (from, count) => {
      const answer = await ask("drawnUnits", { ceremony: id, search, from, count });
      return answer.ok
        ? { ok: true, total: answer.output.total, rows: answer.output.units }
        : { ok: false, said: answer.error.said };
    },
  );
  const none = search === "" ? "console.drawn.empty" : "console.drawn.none";
  return (
    <Section
      title={t("console.drawn")}
      hint={t(toConfirm ? "console.drawn.to-confirm" : "console.drawn.hint")}
    >
      <Group align="flex-end">
        <TextInput
          flex={1}
          miw="16rem"
          type="search"
          label={t("console.drawn.search")}
          placeholder={t("console.drawn.search-hint")}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text pb={8} c="dimmed" aria-live="polite">
          {loaded && !failed && t("console.drawn.count", { count: total })}
        </Text>
      </Group>
      {!toConfirm && <TakeAway search={search} />}
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      {loaded && !failed && total === 0 && <Text c="dimmed">{t(none)}</Text>}
      {total > 0 && (
        <VirtualTable
          key={search}
          label={t("console.drawn.units")}
          height="22rem"
          wrap
          total={total}
          row={row}
          onView={want}
          unseen={t("console.drawn.reading")}
          columns={[
            { name: "order", heading: t("minutes.order"), width: 4.5, cell: ({ order }) => String(order) },
            {
              name: "draw",
              heading: t("minutes.draw"),
              width: 6,
              grow: 1,
              cell: ({ draw }) => t(`term.draw.${draw}`),
            },
            { name: "code", heading: t("minutes.code"), width: 5, cell: ({ code }) => <code>{code}</code> },
            {
              name: "tier",
              heading: t("console.drawn.tier"),
              width: 4,
              grow: 0.5,
              cell: ({ tier }) => t(`minutes.tier.${tier}`),
            },
            {
              name: "ticket",
              heading: t("console.drawn.ticket"),
              width: 6,
              grow: 1,
              cell: ({ ticket }) => <code title={ticket}>{ticket.slice(0, 16)}</code>,
            },
            {
              name: "team",
              heading: t("console.drawn.team"),
              width: 7,
              grow: 2,
              cell: ({ team }) => <code title={team.join(" ")}>{team.join(" ")}</code>,
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Rows asked for in one go; the contract allows no more. */
const most = 500;

/** The ways out of the window: the codes that are found to the clipboard, the whole list on paper and as a table. */
function TakeAway({ search }: { readonly search: string }) {
  const { t, language } = useLanguage();
  const { id } = useCeremony();
  const [refusal, setRefusal] = useState<Message>();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState("");
  const doing = (what: string, work: () => Promise<Message | undefined>) => async () => {
    setBusy(what);
    setSaid("");
    setRefusal(await work());
    setBusy("");
  };
  const copy = async () => {
    const codes: string[] = [];
    for (let total = 1; codes.length < total; ) {
      const answer = await ask("drawnUnits", { ceremony: id, search, from: codes.length, count: most });
      if (!answer.ok) return answer.error.said;
      total = answer.output.total;
      codes.push(...answer.output.units.map(({ code }) => code));
      if (answer.output.units.length === 0) break;
    }
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      setSaid(t("console.drawn.copied", { count: codes.length }));
    } catch {
      setSaid(t("console.drawn.copy-failed"));
    }
    return undefined;
  };
  return (
    <>
      <Group gap="xs">
        <Button variant="default" loading={busy === "copy"} onClick={() => void doing("copy", copy)()}>
          {t("console.drawn.copy")}
        </Button>
        <Button
          variant="default"
          loading={busy === "print"}
          onClick={() =>
            void doing("print", () =>
              openDrawnPaper(id, `${t("console.drawn.file", { ceremony: id })}.pdf`),
            )()
          }
        >
          {t("console.drawn.print")}
        </Button>
        {tableForms.map((as) => (
          <Button
            key={as}
            variant="default"
            loading={busy === as}
            onClick={() => void doing(as, () => saveDrawnTable({ ceremony: id, as, language }))()}
          >
            {t("console.drawn.save", { form: `.${as}` })}
          </Button>
        ))}
        <Text size="sm" c="dimmed" role="status">
          {said}
        </Text>
      </Group>
      <Refusal said={refusal} onClose={() => setRefusal(undefined)} />
    </>
  );
}
