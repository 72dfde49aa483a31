import { Button, Code, FileButton, Group, PasswordInput, Stack, Table, Text } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { PaperKind } from "../../../../shared/ceremony/opened.ts";
import type { CertificateTold, SentCertificate, Signature } from "../../../../shared/contract/answers.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import { grouped } from "../../../ui/numbers.ts";
import { ask, useMethod, useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { readBase64 } from "../../parts/read-base64.ts";
import { Section } from "../../parts/Section.tsx";

interface Props {
  readonly paper: PaperKind;
  /** Signatures can still be added: the bag is not written. */
  readonly open: boolean;
}

/** Who has signed a filed paper electronically, and the form with which its keepers do. */
export function ElectronicSignatures({ paper, open }: Props) {
  const { t } = useLanguage();
  return (
    <Section title={t("console.signing")} {...(open && { hint: t("console.signing.hint") })}>
      <SignatureTable paper={paper} />
      {open && <SignWith paper={paper} />}
    </Section>
  );
}

/** Who has signed a filed paper electronically; nothing until that is known. */
export function SignatureTable({ paper }: { readonly paper: PaperKind }) {
  const { t } = useLanguage();
  const signatures = useSignatures(paper);
  if (signatures.length === 0) return null;
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("console.signing.who")}</Table.Th>
          <Table.Th>{t("console.signing.claimed")}</Table.Th>
          <Table.Th>{t("console.signing.fingerprint")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {signatures.map(({ keeper, subject, fingerprint }) => (
          <Table.Tr key={fingerprint}>
            <Table.Td>{keeper ? t(`console.part.keeper.${keeper}`) : t("console.signing.device")}</Table.Td>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{subject}</Table.Td>
            <Table.Td>
              <Code bg="transparent" p={0}>
                {grouped(fingerprint, 8).join(" ")}
              </Code>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What a certificate says of itself, for its holder to see that it is the right one. */
export function Certificate({ told }: { readonly told: CertificateTold }) {
  const { t } = useLanguage();
  const { subject, issuer, from, to, fingerprint } = told;
  const rows = [
    [t("console.signing.subject"), subject],
    [t("console.signing.issuer"), issuer],
    [t("console.signing.validity"), t("console.signing.from-to", { from, to })],
    [
      t("console.signing.fingerprint"),
      <Code key="hex" bg="transparent" p={0}>
        {grouped(fingerprint, 8).join(" ")}
      </Code>,
    ],
  ] as const;
  return (
    <Table verticalSpacing={4} withRowBorders={false}>
      <Table.Tbody>
        {rows.map(([label, said]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w="14rem">
              {label}
            </Table.Th>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{said}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The electronic signatures of a filed paper, oldest first; asked for again as the ledger grows, empty until they are here. */
function useSignatures(paper: PaperKind): readonly Signature[] {
  const { events } = useView();
  const { id: ceremony } = useCeremony();
  const [signatures, setSignatures] = useState<readonly Signature[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer ledger may have one more
  useEffect(() => {
    let stale = false;
    void ask("signatures", { ceremony, paper }).then((answer) => {
      if (!stale && answer.ok) setSignatures(answer.output.signatures);
    });
    return () => {
      stale = true;
    };
  }, [events, ceremony, paper]);
  return signatures;
}

const mostBytes = 2 ** 19;

/** A certificate file with its password, looked at before anything is signed with it, and forgotten after. */
function SignWith({ paper }: { readonly paper: PaperKind }) {
  const { t } = useLanguage();
  const { id: ceremony } = useCeremony();
  const signing = useMethod("signPaper");
  const reset = useRef<() => void>(null);
  const [file, setFile] = useState<File>();
  const [password, setPassword] = useState("");
  const [read, setRead] = useState<{ readonly own: SentCertificate; readonly told: CertificateTold }>();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Message>();

  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setRead(undefined);
    setPassword("");
    const tooLarge = chosen.size > mostBytes;
    setRefused(tooLarge ? message("console.signing.too-large", { name: chosen.name }) : undefined);
    setFile(tooLarge ? undefined : chosen);
    // A browser tells nothing of the same file chosen again, which may be another by now.
    reset.current?.();
  };
  const look = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || reading) return;
    setReading(true);
    const bytes = await readBase64(file).catch(() => undefined);
    const own = { bytes: bytes ?? "", password };
    const answer = await ask("readCertificate", { own });
    setRefused(
      bytes === undefined
        ? message("console.scans.unreadable", { name: file.name })
        : answer.ok
          ? undefined
          : answer.error.said,
    );
    setRead(answer.ok ? { own, told: answer.output } : undefined);
    setReading(false);
  };
  const sign = async (keeper: "officer" | "supervisor") => {
    if (!read || !(await signing.run({ ceremony, paper, keeper, own: read.own }))) return;
    setFile(undefined);
    setPassword("");
    setRead(undefined);
  };

  return (
    <Stack gap="sm">
      <Group>
        <FileButton
          accept=".p12,.pfx,application/x-pkcs12"
          resetRef={reset}
          inputProps={{ "aria-label": t("console.signing.choose") }}
          onChange={choose}
        >
          {(props) => (
            <Button variant="default" disabled={signing.busy} {...props}>
              {t("console.signing.choose")}
            </Button>
          )}
        </FileButton>
        {file && (
          <Text style={{ overflowWrap: "anywhere" }}>{t("console.signing.chosen", { name: file.name })}</Text>
        )}
      </Group>
      {file && (
        <Group component="form" align="end" onSubmit={(event: FormEvent) => void look(event)}>
          <PasswordInput
            label={t("console.signing.password")}
            autoComplete="off"
            w="18rem"
            visibilityToggleButtonProps={{ "aria-label": t("console.signing.show") }}
            value={password}
            disabled={signing.busy}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
              setRead(undefined);
            }}
          />
          <Button type="submit" variant="default" loading={reading} disabled={signing.busy}>
            {t("console.signing.read")}
          </Button>
        </Group>
      )}
      {read && (
        <>
          <Certificate told={read.told} />
          <Group>
            {(["officer", "supervisor"] as const).map((keeper) => (
              <Button
                key={keeper}
                variant="default"
                disabled={signing.busy}
                onClick={() => void sign(keeper)}
              >
                {t("console.signing.act", { keeper: t(`console.signing.as.${keeper}`) })}
              </Button>
            ))}
          </Group>
        </>
      )}
      <Refusal said={refused} onClose={() => setRefused(undefined)} />
      <Refusal said={signing.refusal} onClose={signing.dismiss} />
    </Stack>
  );
}
