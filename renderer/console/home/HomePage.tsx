import { Alert, Button, Group, List, Stack, Table, Text } from "@mantine/core";
import { phases } from "../../../shared/ceremony/phases.ts";
import { lists } from "../../../shared/register/model.ts";
import { sayNamed } from "../../../shared/rules/class-names.ts";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useNext } from "../hooks/use-next.ts";
import { goTo } from "../hooks/use-place.ts";
import { Section } from "../parts/Section.tsx";
import { phaseOf, underWay } from "../path.ts";
import { DueList } from "./DueList.tsx";
import { PastCeremonies } from "./PastCeremonies.tsx";
import { Succession } from "./Succession.tsx";
import { Welcome } from "./Welcome.tsx";

/** What stands open, what is due, what was held, and the register: where the console begins while no ceremony is under way. */
export function HomePage() {
  const { t, language } = useLanguage();
  const view = useView();
  if (!view.office && !view.broken) return <Welcome />;
  const now = underWay(view);
  return (
    <Stack>
      {view.succession && <Succession succession={view.succession} />}
      {now ? <UnderWay ceremony={now} /> : !view.broken && <NothingUnderWay />}
      {!view.broken && <DueList due={view.due} />}
      {view.coverage && (
        <Section title={t("console.home.coverage")} hint={t("console.home.coverage-hint")}>
          <Text>{sayNamed(view.coverage.said, language, view.coverage.names ?? {})}</Text>
        </Section>
      )}
      <PastCeremonies />
      <RegisterCounts />
    </Stack>
  );
}

/** Where the open ceremony stands, what blocks it, and the one press that goes on. */
function UnderWay({ ceremony }: { readonly ceremony: ConsoleCeremony }) {
  const { t, say } = useLanguage();
  const { blockers, displaced } = useView();
  const { id, quarter, day } = ceremony;
  const phase = phaseOf(ceremony);
  const name = t(`ceremony.phase.${phase}`);
  return (
    <Section title={t("console.home.now")}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Stack gap={4}>
          <Text fz={22} fw={650} style={{ overflowWrap: "anywhere" }}>
            {id}
          </Text>
          <Text>
            {t("console.home.stands", { at: phases.indexOf(phase) + 1, of: phases.length, phase: name })}
          </Text>
          <Text c="dimmed">{t("console.home.day", { quarter, day })}</Text>
        </Stack>
        <Button size="lg" style={{ flex: "none" }} onClick={() => goTo({ at: "ceremony", ceremony: id })}>
          {t("console.home.go-on", { phase: name })}
        </Button>
      </Group>
      {blockers.length > 0 ? (
        <Alert color="orange" variant="light" title={t("console.blockers")}>
          <List size="sm">
            {blockers.map((blocker) => (
              <List.Item key={say(blocker)}>{say(blocker)}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        !displaced && <Text c="dimmed">{t("console.blockers.none")}</Text>
      )}
    </Section>
  );
}

/** The way into the next ceremony; without a list of units, what comes before it. */
function NothingUnderWay() {
  const { t } = useLanguage();
  const { due } = useView();
  const first = due.some(({ said }) => said.key === "due.no-list");
  useNext({
    label: t(first ? "console.next.lists" : "console.home.open"),
    blocked: "",
    busy: false,
    run: () => goTo({ at: first ? "register" : "opening" }),
  });
  return (
    <Section title={t("console.home.now")}>
      <Text>{t(first ? "console.home.first-list" : "console.home.none")}</Text>
      <Group>
        {first && <Button onClick={() => goTo({ at: "register" })}>{t("console.home.register-open")}</Button>}
        <Button variant={first ? "default" : "filled"} onClick={() => goTo({ at: "opening" })}>
          {t("console.home.open")}
        </Button>
      </Group>
    </Section>
  );
}

/** The six lists with how much is in them and since when. */
function RegisterCounts() {
  const { t } = useLanguage();
  const { lists: imported, registerOpen, broken } = useView();
  return (
    <Section title={t("console.home.register")}>
      {!registerOpen && !broken && <Text c="dimmed">{t("console.home.register-held")}</Text>}
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.lists.list")}</Table.Th>
            <Table.Th ta="right">{t("console.home.rows")}</Table.Th>
            <Table.Th>{t("console.lists.imported")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lists.map((list) => {
            const held = imported.find((one) => one.list === list);
            return (
              <Table.Tr key={list}>
                <Table.Td fw={500}>{t(`minutes.list.${list}`)}</Table.Td>
                <Table.Td ta="right">{held?.accepted}</Table.Td>
                <Table.Td {...(!held && { c: "dimmed" })}>
                  {held ? held.importedAt.slice(0, 10) : t("console.lists.never")}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Group>
        <Button variant="default" onClick={() => goTo({ at: "register" })}>
          {t("console.home.register-open")}
        </Button>
      </Group>
    </Section>
  );
}
