import { Alert, Button, Group, Table } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import type { Checking } from "./use-verdict.ts";

const marks = { pass: "✓", fail: "✗", "not-possible": "–" } as const;

/** The bag read back and checked as anyone can: every check by name. */
export function Verdict({ verdict, checking, refusal, onDismiss, onCheck }: Checking) {
  const { t, say } = useLanguage();
  return (
    <Section
      title={t("console.minutes.verify")}
      hint={t("console.minutes.verify.hint")}
      done={verdict !== undefined && verdict.failed === 0}
    >
      <Group>
        <Button variant={verdict ? "default" : "filled"} loading={checking} onClick={onCheck}>
          {t("console.minutes.verify.act")}
        </Button>
      </Group>
      <Refusal said={refusal} onClose={onDismiss} />
      {verdict && (
        <>
          <Alert color={verdict.failed > 0 ? "red" : "qing"} variant="light" role="status">
            {t(verdict.failed > 0 ? "console.minutes.verify.failed" : "console.minutes.verify.passed", {
              passed: verdict.passed,
              failed: verdict.failed,
              notPossible: verdict.notPossible,
            })}
          </Alert>
          <Table verticalSpacing={4} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("console.minutes.verify.status")}</Table.Th>
                <Table.Th>{t("console.minutes.verify.check")}</Table.Th>
                <Table.Th>{t("console.minutes.verify.reason")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {verdict.checks.map(({ name, status, reason }) => (
                <Table.Tr key={say(name)}>
                  <Table.Td style={{ whiteSpace: "nowrap" }}>
                    {marks[status]} {t(`console.minutes.verify.${status}`)}
                  </Table.Td>
                  <Table.Td>{say(name)}</Table.Td>
                  <Table.Td>{say(reason)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Section>
  );
}
