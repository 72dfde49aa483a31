import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Role, roles } from "../../../../shared/draw/model.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import { useCommand } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { BothKeepers } from "./BothKeepers.tsx";

interface Props {
  readonly person: ConsolePerson;
  /** Before the freeze anything is corrected; after it only how the name is spelt, by both keepers' hands. */
  readonly unfrozen: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Corrects what was entered of somebody on the roll: he stays one person, who neither left nor signs in again. */
export function CorrectPerson({ person, unfrozen, opened, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("console.witness.correct-of", { name: person.name })}
      closeButtonProps={{ "aria-label": t("console.close") }}
      closeOnClickOutside={false}
      size="min(70rem, 94vw)"
    >
      {unfrozen ? (
        <Entry person={person} onClose={onClose} />
      ) : (
        <Spelling person={person} onClose={onClose} />
      )}
    </Modal>
  );
}

function Entry({ person, onClose }: Pick<Props, "person" | "onClose">) {
  const { t } = useLanguage();
  const { number, ...entered } = person;
  const [role, setRole] = useState<Role>(entered.role);
  const [name, setName] = useState(entered.name);
  const [organisation, setOrganisation] = useState(entered.organisation);
  const [post, setPost] = useState(entered.post);
  const [writes, setWrites] = useState(entered.writes);
  const { run, busy, refusal, dismiss } = useCommand();
  const correct = async () => {
    if (await run({ type: "correct-person", person: number, role, name, organisation, post, writes }))
      onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void correct();
      }}
    >
      <Stack>
        <Text size="sm">{t("console.witness.correct-hint")}</Text>
        <Select
          allowDeselect={false}
          label={t("console.witness.role")}
          value={role}
          onChange={(value) => setRole((value ?? "other") as Role)}
          data={roles.map((value) => ({ value, label: t(`term.role.${value}`) }))}
        />
        <TextInput
          required
          data-autofocus
          label={t("console.witness.name")}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          required
          label={t("console.witness.organisation")}
          maxLength={200}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
        <TextInput
          label={t("console.witness.post")}
          maxLength={200}
          value={post}
          onChange={(event) => setPost(event.currentTarget.value)}
        />
        <Checkbox
          label={t("console.witness.writes")}
          checked={writes}
          onChange={(event) => setWrites(event.currentTarget.checked)}
        />
        <Refusal said={refusal} onClose={dismiss} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t("console.part.back")}
          </Button>
          <Button type="submit" loading={busy}>
            {t("console.witness.correct-do")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The name as it is right, then the officer's hand, then the supervisor's: with the second it is corrected. */
function Spelling({ person, onClose }: Pick<Props, "person" | "onClose">) {
  const { t } = useLanguage();
  const [name, setName] = useState(person.name);
  const [signing, setSigning] = useState(false);
  const { run, ...state } = useCommand();
  if (!signing)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSigning(true);
        }}
      >
        <Stack>
          <Text size="sm">{t("console.witness.correct-frozen-hint")}</Text>
          <TextInput
            required
            data-autofocus
            label={t("console.witness.name")}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Refusal said={state.refusal} onClose={state.dismiss} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t("console.part.back")}
            </Button>
            <Button type="submit" disabled={name.trim() === "" || name === person.name}>
              {t("console.witness.correct-keepers")}
            </Button>
          </Group>
        </Stack>
      </form>
    );
  return (
    <BothKeepers
      {...state}
      said={(keeper) => t("console.witness.correct-sign", { keeper, was: person.was ?? person.name, name })}
      onBack={() => setSigning(false)}
      onClose={onClose}
      correct={(hands) => run({ type: "correct-name", person: person.number, name, ...hands })}
    />
  );
}
