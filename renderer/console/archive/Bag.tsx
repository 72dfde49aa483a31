import { Alert, Button, Code, Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import type { BagVerdict } from "../../../shared/contract/answers.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, type Method } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Digest } from "../parts/Digest.tsx";
import { Irreversible } from "../parts/Irreversible.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";

interface Props {
  readonly filed: boolean;
  readonly writing: Method<"writeBag">;
  /** Where it was written, as the host said; nothing after the window was opened anew. */
  readonly where: Written | undefined;
  readonly asked: boolean;
  readonly onAsk: (asked: boolean) => void;
  readonly onWrite: () => void;
}

/** The bag: everything of the ceremony in one folder and one zip, and its public edition. */
export function Bag({ filed, writing, where, asked, onAsk, onWrite }: Props) {
  const { t } = useLanguage();
  const { bag } = useCeremony();
  return (
    <Section title={t("console.minutes.bag")} hint={t("console.minutes.bag.hint")} done={bag !== ""}>
      {bag === "" ? (
        <Group>
          <Button loading={writing.busy} disabled={!filed} onClick={() => onAsk(true)}>
            {t("console.minutes.bag.act")}
          </Button>
          {!filed && (
            <Text size="sm" c="dimmed">
              {t("console.minutes.bag.blocked")}
            </Text>
          )}
        </Group>
      ) : (
        <Digest label={t("console.part.digest.bag")} hex={bag} />
      )}
      {where && <Where {...where} />}
      <SureOfBag writing={writing} asked={asked} onAsk={onAsk} onWrite={onWrite} />
    </Section>
  );
}

/** Asks before the bag is written: it holds the papers as they are signed by then, and is not written anew. */
export function SureOfBag({ writing, asked, onAsk, onWrite }: Omit<Props, "filed" | "where">) {
  const { t } = useLanguage();
  return (
    <Irreversible
      opened={asked}
      onClose={() => onAsk(false)}
      title={t("console.minutes.bag.ask")}
      warning={t("console.minutes.bag.warning")}
      act={t("console.minutes.bag.act")}
      busy={writing.busy}
      refusal={writing.refusal}
      onDismiss={writing.dismiss}
      onAct={onWrite}
    />
  );
}

const marks = { pass: "✓", fail: "✗", "not-possible": "–" } as const;

/** The bag read back and checked as anyone can: every check by name. */
export function VerdictAlert({ verdict, checking, refusal, onDismiss, onCheck }: Checking) {
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
            <Text size="sm" mt={4}>
              {t(`console.minutes.verify.anchor.${verdict.anchor}`)}
            </Text>
          </Alert>
          <Text size="sm">{t("console.minutes.bag.folder")}</Text>
          <Code block>{verdict.folder}</Code>
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
                  <Table.Td style={{ overflowWrap: "anywhere" }}>{say(name)}</Table.Td>
                  <Table.Td style={{ overflowWrap: "anywhere" }}>{say(reason)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Section>
  );
}

export interface Checking {
  readonly verdict: BagVerdict | undefined;
  readonly checking: boolean;
  readonly refusal: Message | undefined;
  readonly onDismiss: () => void;
  readonly onCheck: () => void;
}

/** The check of the bag that was written last, as `Verdict` shows it. */
export function useVerdict(ceremony: string): Checking {
  const [checking, setChecking] = useState(false);
  const [verdict, setVerdict] = useState<BagVerdict>();
  const [refusal, setRefusal] = useState<Message>();
  const check = async () => {
    if (checking) return;
    setChecking(true);
    const answer = await ask("verifyBag", { ceremony });
    setChecking(false);
    if (answer.ok) setVerdict(answer.output);
    setRefusal(answer.ok ? undefined : answer.error.said);
  };
  return {
    verdict,
    checking,
    refusal,
    onDismiss: () => setRefusal(undefined),
    onCheck: () => void check(),
  };
}

export interface Written {
  readonly folder: string;
  readonly zip: string;
}

/** Where a bag was written. */
export function Where({ folder, zip }: Written) {
  const { t } = useLanguage();
  return (
    <Stack gap={4}>
      <Text size="sm">{t("console.minutes.bag.folder")}</Text>
      <Code block>{folder}</Code>
      <Text size="sm">{t("console.minutes.bag.zip")}</Text>
      <Code block>{zip}</Code>
    </Stack>
  );
}
