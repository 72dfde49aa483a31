import { Button, FileButton, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Paper } from "../../../../shared/ceremony/state.ts";
import type { CertificateTold, SentCertificate } from "../../../../shared/contract/certificate.ts";
import { type Message, message } from "../../../../shared/text/text.ts";
import { ask } from "../../change.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useMethod } from "../../hooks/use-method.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { readBase64 } from "../../parts/read-base64.ts";
import { Certificate } from "./Certificate.tsx";

const mostBytes = 2 ** 19;

/** A certificate file with its password, looked at before anything is signed with it, and forgotten after. */
export function SignWith({ paper }: { readonly paper: Paper }) {
  const { t } = useLanguage();
  const signing = useMethod("signPaper");
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
    if (!read || !(await signing.run({ paper, keeper, own: read.own }))) return;
    setFile(undefined);
    setPassword("");
    setRead(undefined);
  };

  return (
    <Stack gap="sm">
      <Group>
        <FileButton
          accept=".p12,.pfx,application/x-pkcs12"
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
