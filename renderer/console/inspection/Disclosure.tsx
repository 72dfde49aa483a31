import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type DisclosureFile, disclosureFileKinds } from "../../../shared/draw/bag-versions.ts";
import type { ToldDisclosure } from "../../../shared/inspection/told.ts";
import type { Message } from "../../../shared/text/text.ts";
import { ask, useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { useTold } from "../hooks/use-told.ts";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Refusal } from "../parts/Refusal.tsx";
import { SecretPair } from "../parts/SecretPair.tsx";
import { Section } from "../parts/Section.tsx";
import { bytesOf, saveBytes, spreadsheet } from "../parts/save-bytes.ts";
import { PeopleFields, useKeepers } from "./Keepers.tsx";
import { OwnOpening } from "./OwnOpening.tsx";

/** The disclosure of a list: what it waits for, the way to make it, and its files once it is made. */
export function Disclosure() {
  const { t, say } = useLanguage();
  const { registerOpen } = useView();
  const { told, failed, again } = useTold("disclosure");
  const [asking, setAsking] = useState(false);
  return (
    <Section
      title={t("console.disclosure")}
      hint={t("console.disclosure.hint")}
      done={told?.made !== undefined}
    >
      {told && told.waits.length > 0 && (
        <>
          <Text>{t("console.disclosure.waits")}</Text>
          <List size="sm">
            {told.waits.map((wait) => (
              <List.Item key={JSON.stringify(wait)}>{say(wait)}</List.Item>
            ))}
          </List>
        </>
      )}
      {told?.made ? (
        <>
          <Files made={told.made} />
          <OwnOpening />
        </>
      ) : (
        <Group>
          <Button
            variant="default"
            disabled={!registerOpen || !told || told.waits.length > 0}
            onClick={() => setAsking(true)}
          >
            {t("console.disclosure.do")}
          </Button>
        </Group>
      )}
      <Refusal said={failed} onClose={again} />
      <DisclosureForm sealed={told?.sealed ?? 0} opened={asking} onClose={() => setAsking(false)} />
    </Section>
  );
}

const types: Readonly<Record<DisclosureFile, string>> = {
  openings: "text/csv",
  page: "text/html",
  service: spreadsheet,
  credit: spreadsheet,
};

function Files({ made: { at, approver } }: { readonly made: NonNullable<ToldDisclosure["made"]> }) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const [failed, setFailed] = useState<Message>();
  const save = async (which: DisclosureFile) => {
    const answer = await ask("disclosureFile", { ceremony: id, which });
    setFailed(answer.ok ? undefined : answer.error.said);
    if (answer.ok) saveBytes(bytesOf(answer.output.bytes), types[which], answer.output.file);
  };
  return (
    <Stack gap="sm">
      <Text>{t("console.disclosure.made", { at: at.slice(0, 16).replace("T", " "), approver })}</Text>
      <Text size="sm">{t("console.disclosure.publish")}</Text>
      <Text size="sm">{t("console.disclosure.openings-for")}</Text>
      <Group>
        {disclosureFileKinds.map((which) => (
          <Button key={which} variant="default" onClick={() => void save(which)}>
            {t(`console.disclosure.file.${which}`)}
          </Button>
        ))}
      </Group>
      <Refusal said={failed} onClose={() => setFailed(undefined)} />
    </Stack>
  );
}

interface FormProps {
  /** Codes that are sealed still: with any, both keepers type their secrets. */
  readonly sealed: number;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const people = ["approver", "officer", "supervisor"] as const;

function DisclosureForm({ sealed, opened, onClose }: FormProps) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("discloseList");
  const keepers = useKeepers(people);
  const asked = sealed > 0 ? people : (["approver"] as const);
  const whole = asked.every((one) => keepers.given[one] !== "") && (sealed === 0 || keepers.isTyped);
  const close = () => {
    keepers.forget();
    onClose();
  };
  const submit = async () => {
    const done = await run({
      ceremony: id,
      ...keepers.given,
      // Nobody who did not have to be there stands in what is recorded.
      ...(sealed > 0 ? { typed: keepers.typed } : { officer: "", supervisor: "" }),
    });
    if (done) close();
  };
  return (
    <FormDialog
      title={t("console.disclosure.title", { ceremony: id })}
      opened={opened}
      onClose={close}
      act={{ label: t("console.disclosure.act"), disabled: !whole, final: true }}
      busy={busy}
      working={busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
    >
      <Alert color="orange" variant="light">
        {t("console.disclosure.sure")}
      </Alert>
      {sealed > 0 && <Text size="sm">{t("console.disclosure.sealed", { count: sealed })}</Text>}
      <PeopleFields
        people={asked}
        labelOf={(one) =>
          t(one === "approver" ? "console.disclosure.approver" : `console.inspection.name.${one}`)
        }
        names={keepers.names}
        onName={keepers.onName}
      />
      {sealed > 0 && <SecretPair ceremony={id} typed={keepers.secrets} onType={keepers.onSecrets} />}
    </FormDialog>
  );
}
