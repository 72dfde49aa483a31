import { licences } from "virtual:licences";
import { Code, Stack, Table, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { OutputOf } from "../../../shared/contract/rpc.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Digest } from "../parts/Digest.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { browserName } from "./browser-name.ts";

/** Which program this is and what it runs on, for whoever asks for help or compares it with the minutes; licences of what is shipped. */
export function About() {
  const { t } = useLanguage();
  const [told, setTold] = useState<OutputOf<"about">>();
  const [failed, setFailed] = useState<Message>();
  useEffect(() => {
    void ask("about", {}).then((answer) => {
      if (answer.ok) setTold(answer.output);
      else setFailed(answer.error.said);
    });
  }, []);
  if (failed) return <Refusal said={failed} />;
  if (!told) return null;
  const { version, digest, runtime, brought, system, sqlite, dataFolder } = told;
  const all = [...brought, ...licences];
  const instead =
    sqlite.instead === undefined ? "" : t("console.about.sqlite-instead", { reason: sqlite.instead });
  return (
    <Stack gap="sm">
      <Facts
        rows={[
          [t("console.about.version"), version],
          [t("console.about.runtime"), runtime],
          [t("console.about.browser"), browserName(navigator.userAgent)],
          [t("console.about.system"), system],
          [t("console.about.sqlite"), `${sqlite.library}, SQLite ${sqlite.version}${instead}`],
          [t("console.about.folder"), <Code key="folder">{dataFolder}</Code>],
        ]}
      />
      <Digest label={t("console.about.digest")} hex={digest} />
      <details>
        <summary>{t("console.about.licences", { count: all.length })}</summary>
        <Text size="sm" c="dimmed" my={4}>
          {t("console.about.licences-text")}
        </Text>
        <Table fz="sm" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("console.about.package")}</Table.Th>
              <Table.Th>{t("console.about.version")}</Table.Th>
              <Table.Th>{t("console.about.licence")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map((each) => (
              <Table.Tr key={`${each.name} ${each.version}`}>
                <Table.Td>{each.name}</Table.Td>
                <Table.Td>{each.version}</Table.Td>
                <Table.Td>{each.licence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
    </Stack>
  );
}
