import { Anchor, Code, Group, Pagination, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { noDigest } from "../../../shared/draw/model.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { grouped } from "../../ui/numbers.ts";
import { useView } from "../client.ts";
import { useLanguage, type Words } from "../hooks/use-language.ts";
import { goTo } from "../hooks/use-place.ts";
import { Section } from "../parts/Section.tsx";
import { underWay } from "../path.ts";

type Past = ConsoleView["past"][number];

/** So many are seen without scrolling far; an office holds four a year, and rehearsals as many as it likes. */
const perPage = 12;

/** Every ceremony that has ended, newest first: how it ended, what it left, and the way to its page. */
export function PastCeremonies() {
  const { t } = useLanguage();
  const view = useView();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState(1);
  const now = underWay(view);
  const ended = view.past.filter(({ ceremony }) => ceremony !== now?.id).toReversed();
  const wanted = typed.trim().toUpperCase();
  const found = ended.filter(({ ceremony, quarter }) => `${ceremony} ${quarter}`.includes(wanted));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(asked, pages);
  const rows = found.slice((page - 1) * perPage, page * perPage);
  return (
    <Section title={t("console.home.past")}>
      {ended.length === 0 && <Text c="dimmed">{t("console.home.past-none")}</Text>}
      {ended.length > perPage && (
        <Group align="end">
          <TextInput
            flex={1}
            type="search"
            label={t("console.home.past-find")}
            maxLength={100}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAsked(1);
            }}
          />
          <Text pb={8} c="dimmed" aria-live="polite">
            {t("console.home.past-count", { count: found.length })}
          </Text>
        </Group>
      )}
      {ended.length > 0 && found.length === 0 && <Text c="dimmed">{t("console.home.past-unfound")}</Text>}
      {rows.length > 0 && <PastTable rows={rows} />}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={page}
          onChange={setAsked}
          getItemProps={(at) => ({ "aria-label": t("console.home.past-page", { page: at }) })}
          getControlProps={(control) =>
            control === "previous"
              ? { "aria-label": t("console.home.past-before") }
              : control === "next"
                ? { "aria-label": t("console.home.past-after") }
                : {}
          }
        />
      )}
    </Section>
  );
}

function PastTable({ rows }: { readonly rows: readonly Past[] }) {
  const words = useLanguage();
  const { t } = words;
  const { bags } = useView();
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("console.home.number")}</Table.Th>
          <Table.Th>{t("console.home.period")}</Table.Th>
          <Table.Th>{t("console.home.kind")}</Table.Th>
          <Table.Th>{t("console.home.ended")}</Table.Th>
          <Table.Th>{t("console.home.close")}</Table.Th>
          <Table.Th>{t("console.home.bag")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const { ceremony, quarter, rehearsal, outcome, close, before } = row;
          return (
            <Table.Tr key={ceremony}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>
                {before ? (
                  <Text fw={600}>{ceremony}</Text>
                ) : (
                  <Anchor
                    component="button"
                    type="button"
                    fw={600}
                    ta="left"
                    underline="always"
                    onClick={() => goTo({ at: "ceremony", ceremony, page: "record" })}
                  >
                    {ceremony}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td>{quarter}</Table.Td>
              <Table.Td>{t(rehearsal ? "console.home.rehearsal" : "console.home.real")}</Table.Td>
              <Table.Td>{t(`console.past.${outcome}`)}</Table.Td>
              <Table.Td>
                {close !== noDigest && (
                  <Code bg="transparent" p={0}>
                    {grouped(close.slice(0, 16), 8).join(" ")}
                  </Code>
                )}
              </Table.Td>
              <Table.Td>{bagWords(row, bags, words)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** What is known of a ceremony's bag. */
function bagWords({ ceremony, outcome, before }: Past, bags: ConsoleView["bags"], { t }: Words): string {
  if (before) return t("console.home.bag-before");
  switch (outcome) {
    case "withdrawn":
    case "unfinished":
      return t("console.home.bag-none");
    case "void":
    case "locked": {
      const bag = bags.find((one) => one.ceremony === ceremony);
      if (!bag) return t("console.home.bag-missing");
      const last = bag.later.at(-1);
      if (!last) return t("console.home.bag-written");
      const { version } = last;
      return t(last.manifest === "" ? "console.home.bag-unwritten" : "console.home.bag-version", { version });
    }
  }
}
