import { Button, Group, Table, Text } from "@mantine/core";
import { useState } from "react";
import { signerOf } from "../../../../shared/ceremony/signatures.ts";
import type { ConsoleSigning } from "../../../../shared/windows/console-view.ts";
import { useCommand } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { SignaturePad, type Signing } from "../../papers/SignaturePad.tsx";
import { SignaturePicture } from "../../papers/SignaturePicture.tsx";
import { ReasonDialog } from "../../parts/ReasonDialog.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { useCourse } from "../../parts/use-course.ts";

/** Everybody who was there signs the minutes: in ink on the print, or on the pad; whoever will not is recorded with the reason. */
export function Signatures({ filed }: { readonly filed: boolean }) {
  const { t } = useLanguage();
  const { people, officials } = useCeremony();
  const course = useCourse();
  const { run, busy, refusal, dismiss } = useCommand();
  const [signing, setSigning] = useState<Signing>();
  const [refusing, setRefusing] = useState<number>();
  const [open, setOpen] = useState(false);
  const reasons = new Map(
    course.flatMap(({ said, text }): [number, string][] =>
      said.key === "ceremony.course.minutes.refused" ? [[Number(said.values["person"]), text]] : [],
    ),
  );
  const rows: readonly Row[] = [
    ...officials.map(({ signer, offices, name, signing }) => {
      const held = offices.map((office) => t(`minutes.${office}`)).join(t("minutes.comma"));
      return { signer, name, signing, number: undefined, from: held, reason: "", away: false };
    }),
    ...people.map(({ number, name, organisation, signing, present }) => {
      const reason = reasons.get(number) ?? "";
      return { signer: signerOf(number), name, signing, number, from: organisation, reason, away: !present };
    }),
  ];
  const who = people.find(({ number }) => number === refusing);
  return (
    <Section title={t("console.minutes.sign")} {...(!filed && { hint: t("console.minutes.sign.hint") })}>
      <Refusal said={refusal} onClose={dismiss} />
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("console.minutes.sign.number")}</Table.Th>
            <Table.Th>{t("console.minutes.sign.name")}</Table.Th>
            <Table.Th>{t("console.minutes.sign.organisation")}</Table.Th>
            <Table.Th>{t("console.minutes.sign.state")}</Table.Th>
            {!filed && <Table.Th>{t("console.witness.actions")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <SignatureRow
              key={row.signer}
              row={row}
              filed={filed}
              busy={busy}
              onSign={() =>
                setSigning({
                  signer: row.signer,
                  name: row.name,
                  occasion: "minutes",
                  signed: row.signing.by === "pad",
                })
              }
              onInk={() => void run({ type: "choose-ink", signer: row.signer, occasion: "minutes" })}
              onRefuse={() => {
                setRefusing(row.number);
                setOpen(true);
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
      <SignaturePad who={signing} onClose={() => setSigning(undefined)} />
      {who && (
        <ReasonDialog
          key={who.number}
          opened={open}
          onClose={() => setOpen(false)}
          title={t("console.minutes.sign.refuse.of", { name: who.name })}
          hint={t("console.minutes.sign.refuse.hint")}
          label={t("console.minutes.sign.refuse.reason")}
          act={t("console.minutes.sign.refuse.act")}
          command={(reason) => ({ type: "refuse-signature", person: who.number, reason })}
        />
      )}
    </Section>
  );
}

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

interface Props {
  readonly row: Row;
  readonly filed: boolean;
  readonly busy: boolean;
  readonly onSign: () => void;
  readonly onInk: () => void;
  readonly onRefuse: () => void;
}

/** How one person signs the minutes, and what else may be chosen until they are filed. */
function SignatureRow({ row, filed, busy, onSign, onInk, onRefuse }: Props) {
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
        <SignatureState row={row} />
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

function SignatureState({ row: { signer, name, signing, reason } }: Pick<Props, "row">) {
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
