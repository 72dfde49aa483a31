import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { ShownUnit } from "../../../shared/windows/opened-units.ts";
import { VirtualTable } from "../../ui/VirtualTable.tsx";
import { ask, useViewStore } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useLongList } from "../hooks/use-long-list.ts";
import { closeNamed } from "../papers/named-windows.ts";

interface Props {
  /** How many units are open. */
  readonly open: number;
  readonly onClosed: () => void;
}

/** What is open, covered until it is asked for: the screen may be mirrored. */
export function OpenedNames({ open, onClosed }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const [bare, setBare] = useState(false);
  const close = async () => {
    setBare(false);
    closeNamed(id);
    await ask("closeList", { ceremony: id });
    onClosed();
  };
  return (
    <Alert color="orange" variant="light" title={t("console.inspection.is-open", { count: open })}>
      <Stack gap="sm">
        <Text size="sm">{t("console.inspection.covered.hint")}</Text>
        <Group>
          <Button variant={bare ? "filled" : "default"} onClick={() => setBare(!bare)}>
            {t(bare ? "console.inspection.cover" : "console.inspection.bare")}
          </Button>
          <Button variant="default" onClick={() => void close()}>
            {t("console.inspection.close")}
          </Button>
        </Group>
        {bare && <Names />}
      </Stack>
    </Alert>
  );
}

function Names() {
  const { t, say } = useLanguage();
  const { id } = useCeremony();
  const revision = useViewStore((state) => state.revision);
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, 250);
  const { total, loaded, row, want, failed } = useLongList<ShownUnit>(
    `${id} ${revision} ${search}`,
    async (from, count) => {
      const answer = await ask("openedUnits", { ceremony: id, search, sendable: false, from, count });
      return answer.ok
        ? { ok: true, total: answer.output.total, rows: answer.output.units }
        : { ok: false, said: answer.error.said };
    },
  );
  return (
    <>
      <TextInput
        type="search"
        label={t("console.inspection.search")}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {failed && <Text c="var(--mantine-color-error)">{say(failed)}</Text>}
      {loaded && !failed && total === 0 && <Text c="dimmed">{t("console.drawn.none")}</Text>}
      {!failed && total > 0 && (
        <VirtualTable
          key={search}
          label={t("console.inspection.names")}
          height="24rem"
          total={total}
          row={row}
          onView={want}
          unseen={t("console.drawn.reading")}
          wrap
          columns={[
            { name: "code", heading: t("minutes.code"), width: 7, cell: ({ code }) => <code>{code}</code> },
            {
              name: "name",
              heading: t("console.inspection.unit"),
              width: 16,
              grow: 2,
              cell: ({ name }) => name,
            },
            {
              name: "address",
              heading: t("console.inspection.address"),
              width: 14,
              grow: 2,
              cell: ({ address }) => address,
            },
            {
              name: "team",
              heading: t("console.drawn.team"),
              width: 14,
              grow: 1,
              cell: ({ team }) =>
                team.map(({ code, name }) => (
                  <div key={code}>{name === undefined ? code : `${name} (${code})`}</div>
                )),
            },
          ]}
        />
      )}
    </>
  );
}
