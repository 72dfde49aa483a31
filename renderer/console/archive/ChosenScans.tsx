import { Button, Select, Table, TextInput } from "@mantine/core";
import { type ScanKind, scanKinds } from "../../../shared/draw/scans-file.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** A file the officer chose, and what it is said to show. */
export interface ChosenScan {
  readonly key: string;
  readonly file: File;
  readonly kind: ScanKind;
  readonly remark: string;
}

interface Given {
  readonly scans: readonly ChosenScan[];
  readonly disabled: boolean;
  readonly onChange: (scans: readonly ChosenScan[]) => void;
}

/** The files that are about to be added, each with its kind and a remark, to be corrected or taken away again. */
export function ChosenScans({ scans, disabled, onChange }: Given) {
  const { t } = useLanguage();
  const alter = (key: string, change: Partial<ChosenScan>) =>
    onChange(scans.map((scan) => (scan.key === key ? { ...scan, ...change } : scan)));
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("console.scans.file")}</Table.Th>
          <Table.Th>{t("console.scans.kind")}</Table.Th>
          <Table.Th>{t("console.scans.remark")}</Table.Th>
          <Table.Th>{t("console.scans.remove")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scans.map(({ key, file: { name }, kind, remark }) => (
          <Table.Tr key={key}>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{name}</Table.Td>
            <Table.Td>
              <Select
                aria-label={t("console.scans.kind.of", { name })}
                data={scanKinds.map((value) => ({ value, label: t(`console.scans.kind.${value}`) }))}
                value={kind}
                allowDeselect={false}
                disabled={disabled}
                onChange={(value) => value && alter(key, { kind: value })}
              />
            </Table.Td>
            <Table.Td>
              <TextInput
                aria-label={t("console.scans.remark.of", { name })}
                maxLength={1000}
                value={remark}
                disabled={disabled}
                onChange={(event) => alter(key, { remark: event.currentTarget.value })}
              />
            </Table.Td>
            <Table.Td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t("console.scans.remove.of", { name })}
                disabled={disabled}
                onClick={() => onChange(scans.filter((scan) => scan.key !== key))}
              >
                {t("console.scans.remove")}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
