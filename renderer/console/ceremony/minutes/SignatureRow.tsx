import { Button, Group, Table, Text } from "@mantine/core";
import type { ConsoleSigning } from "../../../../shared/windows/console-view.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { SignaturePicture } from "../../papers/SignaturePicture.tsx";

export interface Row {
  readonly signer: string;
  readonly name: string;
  readonly signing: ConsoleSigning;
  /** Nothing for those who sign by their office. */
  readonly number: number | undefined;
  /** Organisation or office. */
  readonly from: string;
  readonly reason: string;
  readonly away: boolean;
}

interface Given {
  readonly row: Row;
  readonly filed: boolean;
  readonly busy: boolean;
  readonly onSign: () => void;
  readonly onInk: () => void;
  readonly onRefuse: () => void;
}

/** How one person signs the minutes, and what else may be chosen until they are filed. */
export function SignatureRow({ row, filed, busy, onSign, onInk, onRefuse }: Given) {
  const { t } = useLanguage();
  const { name, signing, number, away } = row;
  const { by } = signing;
  const small = { size: "compact-sm", variant: "default", disabled: busy } as const;
  return (
    <Table.Tr>
      <Table.Td>{number ?? "—"}</Table.Td>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{row.from}</Table.Td>
      <Table.Td>
        <State row={row} />
      </Table.Td>
      {!filed && (
        <Table.Td>
          <Group gap="xs">
            {by !== "refused" && (
              <Button
                {...small}
                disabled={busy || away}
                aria-label={t(`handwriting.${by === "pad" ? "again" : "do"}-of`, { name })}
                onClick={onSign}
              >
                {t(by === "pad" ? "handwriting.again" : "handwriting.do")}
              </Button>
            )}
            {by !== "ink" && (
              <Button {...small} aria-label={t("handwriting.to-ink-of", { name })} onClick={onInk}>
                {t("handwriting.to-ink")}
              </Button>
            )}
            {by === "ink" && number !== undefined && (
              <Button
                {...small}
                aria-label={t("console.minutes.sign.refuse.of", { name })}
                onClick={onRefuse}
              >
                {t("console.minutes.sign.refuse")}
              </Button>
            )}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function State({ row: { signer, name, signing, reason } }: Pick<Given, "row">) {
  const { t } = useLanguage();
  switch (signing.by) {
    case "ink":
      return <Text size="sm">{t("console.minutes.sign.ink")}</Text>;
    case "refused":
      return <Text size="sm">{t("console.minutes.sign.refused", { reason })}</Text>;
    case "pad":
      return (
        <Group gap="xs" wrap="nowrap">
          <SignaturePicture signer={signer} occasion="minutes" at={signing.at} name={name} />
          <Text size="sm">{t("handwriting.at", { at: signing.at.slice(11, 16) })}</Text>
        </Group>
      );
  }
}
