import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { type List, lists } from "../../../shared/register/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useView } from "../hooks/use-view.ts";
import { registerIsOpen } from "../register-open.ts";
import { ImportPanel } from "./ImportPanel.tsx";
import { ListRows } from "./ListRows.tsx";

interface Opened {
  readonly list: List;
  readonly as: "import" | "browse";
}

/** The office's lists: what is imported, and the ways to import and to look at them. */
export function ListsPanel() {
  const { t } = useLanguage();
  const view = useView();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const open = registerIsOpen(view);
  if (opened && open) {
    return opened.as === "import" ? (
      <ImportPanel list={opened.list} onClose={close} />
    ) : (
      <ListRows list={opened.list} onClose={close} />
    );
  }
  return (
    <Stack>
      <Text c="dimmed">{t(open ? "console.lists.order" : "console.lists.fixed")}</Text>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.lists.list")}</Table.Th>
            <Table.Th ta="right">{t("console.lists.accepted")}</Table.Th>
            <Table.Th ta="right">{t("console.lists.refused")}</Table.Th>
            <Table.Th ta="right">{t("console.lists.findings")}</Table.Th>
            <Table.Th>{t("console.lists.imported")}</Table.Th>
            {open && <Table.Th>{t("console.lists.actions")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lists.map((list) => {
            const held = view.lists.find((one) => one.list === list);
            const name = t(`minutes.list.${list}`);
            const importing = held ? "console.lists.again" : "console.lists.import";
            return (
              <Table.Tr key={list}>
                <Table.Td fw={500}>{name}</Table.Td>
                <Table.Td ta="right">{held?.accepted}</Table.Td>
                <Table.Td ta="right">{held?.refused}</Table.Td>
                <Table.Td ta="right">{held?.findings}</Table.Td>
                <Table.Td {...(!held && { c: "dimmed" })}>
                  {held ? held.importedAt.slice(0, 16).replace("T", " ") : t("console.lists.never")}
                </Table.Td>
                {open && (
                  <Table.Td>
                    <Group gap="xs" wrap="nowrap">
                      <Button
                        size="compact-sm"
                        variant={held ? "default" : "filled"}
                        aria-label={t("console.lists.of", { what: t(importing), list: name })}
                        onClick={() => setOpened({ list, as: "import" })}
                      >
                        {t(importing)}
                      </Button>
                      {held && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-label={t("console.lists.of", { what: t("console.lists.browse"), list: name })}
                          onClick={() => setOpened({ list, as: "browse" })}
                        >
                          {t("console.lists.browse")}
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
