import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { Phase } from "../../../../shared/ceremony/state.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";

interface Props {
  readonly person: ConsolePerson | undefined;
  readonly people: readonly ConsolePerson[];
  readonly phase: Phase;
  readonly onClose: () => void;
}

/** Leaving the room stands in the minutes for good, so it is asked once more. */
export function Leaving({ person, people, phase, onClose }: Props) {
  const { t } = useLanguage();
  const { run, busy, refusal, dismiss } = useCommand();
  const leave = async () => {
    if (person && (await run({ type: "sign-out", person: person.number }))) onClose();
  };
  const watched = phase === "freeze" || phase === "slips";
  const last =
    person?.role === "discipline" &&
    !people.some(({ role, present, number }) => role === "discipline" && present && number !== person.number);
  return (
    <Modal
      opened={person !== undefined}
      onClose={onClose}
      title={t("console.witness.leave")}
      closeButtonProps={{ "aria-label": t("console.close") }}
    >
      {person && (
        <Stack>
          <Text>
            {t("console.witness.leave-sure", { name: person.name, organisation: person.organisation })}
          </Text>
          {watched && last && <Text fw={650}>{t("console.witness.leave-last")}</Text>}
          <Refusal said={refusal} onClose={dismiss} />
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={onClose}>
              {t("console.cancel")}
            </Button>
            <Button loading={busy} onClick={leave}>
              {t("console.witness.leave")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
