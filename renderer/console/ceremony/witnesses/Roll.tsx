import { Button, Group, Modal, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Phase } from "../../../../shared/ceremony/phases.ts";
import { signerOf } from "../../../../shared/ceremony/signatures.ts";
import type { ConsolePerson } from "../../../../shared/windows/console-view.ts";
import { useCommand } from "../../client.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { SignaturePad, type Signing } from "../../papers/SignaturePad.tsx";
import { SignaturePicture } from "../../papers/SignaturePicture.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { atSigningIn } from "./at-signing-in.ts";
import { CorrectPerson } from "./CorrectPerson.tsx";

interface RollProps {
  readonly people: readonly ConsolePerson[];
  readonly phase: Phase;
  /** The minutes are filed: nothing is signed any more. */
  readonly filed: boolean;
  /** The ceremony is over: nobody comes or goes. */
  readonly over: boolean;
}

/** Everybody who signed in, in order; leaving the room and coming back. */
export function Roll({ people, phase, filed, over }: RollProps) {
  const { t } = useLanguage();
  const { run, busy, refusal, dismiss } = useCommand();
  const unfrozen = phase === "preparation" || phase === "witnesses";
  // A column that says nothing takes its room from those that do.
  const posts = people.some(({ post }) => post !== "");
  const [leaving, setLeaving] = useState<ConsolePerson>();
  const [signing, setSigning] = useState<Signing>();
  const [wrong, setWrong] = useState<ConsolePerson>();
  const [correcting, setCorrecting] = useState(false);
  return (
    <Stack gap="sm">
      <Title order={3} fz="md">
        {t("console.witness.roll")}
      </Title>
      <Refusal said={refusal} onClose={dismiss} />
      {people.length === 0 ? (
        <Text c="dimmed">{t("console.witness.nobody")}</Text>
      ) : (
        <Table verticalSpacing="xs" horizontalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("console.witness.number")}</Table.Th>
              <Table.Th>{t("console.witness.role")}</Table.Th>
              <Table.Th>{t("console.witness.name")}</Table.Th>
              <Table.Th>{t("console.witness.organisation")}</Table.Th>
              {posts && <Table.Th>{t("console.witness.post")}</Table.Th>}
              <Table.Th>{t("console.witness.slip")}</Table.Th>
              <Table.Th>{t("console.witness.signature")}</Table.Th>
              <Table.Th>{t("console.witness.state")}</Table.Th>
              {!over && <Table.Th>{t("console.witness.actions")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.number}>
                <Table.Td>{person.number}</Table.Td>
                <Table.Td>{t(`term.role.${person.role}`)}</Table.Td>
                <Table.Td fw={500}>
                  {person.name}
                  {person.was !== undefined && (
                    <Text size="sm">{t("stage.roll.was", { name: person.was })}</Text>
                  )}
                </Table.Td>
                <Table.Td>{person.organisation}</Table.Td>
                {posts && <Table.Td>{person.post}</Table.Td>}
                <Table.Td>
                  {person.slip === 0 &&
                    t(person.writes ? "console.witness.slip-later" : "console.witness.slip-none")}
                  {person.slip > 0 &&
                    (unfrozen && !over
                      ? t("console.witness.slip-provisional", { slip: person.slip })
                      : person.slip)}
                </Table.Td>
                <Table.Td>
                  <RollSignature
                    person={person}
                    filed={filed || over}
                    onSign={() => setSigning(atSigningIn(person, person.atSignIn !== ""))}
                  />
                </Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  {t(person.present ? "console.witness.present" : "console.witness.away")}
                </Table.Td>
                {!over && (
                  <Table.Td>
                    {!filed && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        mr="xs"
                        aria-label={t("console.witness.correct-of", { name: person.name })}
                        onClick={() => {
                          setWrong(person);
                          setCorrecting(true);
                        }}
                      >
                        {t("console.witness.correct")}
                      </Button>
                    )}
                    {person.present ? (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t("console.witness.leave-of", { name: person.name })}
                        onClick={() => setLeaving(person)}
                      >
                        {t("console.witness.leave")}
                      </Button>
                    ) : (
                      <Button
                        size="compact-sm"
                        variant="light"
                        loading={busy}
                        aria-label={t("console.witness.return-of", { name: person.name })}
                        onClick={() => run({ type: "return", person: person.number })}
                      >
                        {t("console.witness.return")}
                      </Button>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <SignaturePad who={signing} onClose={() => setSigning(undefined)} />
      {wrong && (
        <CorrectPerson
          key={`${wrong.number} ${correcting}`}
          person={wrong}
          unfrozen={unfrozen}
          opened={correcting}
          onClose={() => setCorrecting(false)}
        />
      )}
      <Leaving person={leaving} people={people} phase={phase} onClose={() => setLeaving(undefined)} />
    </Stack>
  );
}

interface LeavingProps {
  readonly person: ConsolePerson | undefined;
  readonly people: readonly ConsolePerson[];
  readonly phase: Phase;
  readonly onClose: () => void;
}

/** Leaving the room stands in the minutes for good, so it is asked once more. */
export function Leaving({ person, people, phase, onClose }: LeavingProps) {
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

interface Props {
  readonly person: ConsolePerson;
  readonly filed: boolean;
  readonly onSign: () => void;
}

/** Whether somebody signed the roll on the pad; if not, the minutes are signed in the end all the same. */
function RollSignature({ person, filed, onSign }: Props) {
  const { t } = useLanguage();
  const { number, name, present, atSignIn } = person;
  const signed = atSignIn !== "";
  const open = !filed && present;
  return (
    <Group gap="xs" wrap="nowrap">
      {signed && <SignaturePicture signer={signerOf(number)} occasion="roll" at={atSignIn} name={name} />}
      {!signed && !open && (
        <Text c="dimmed" fz="sm">
          {t("console.witness.ink")}
        </Text>
      )}
      {open && (
        <Button
          // In a narrow window its words stand one below the other, rather than the roll aside.
          h="auto"
          mih={26}
          styles={{ label: { whiteSpace: "normal", lineHeight: 1.4, overflow: "visible" } }}
          size="compact-sm"
          variant="default"
          aria-label={t(signed ? "handwriting.again-of" : "handwriting.do-of", { name })}
          onClick={onSign}
        >
          {t(signed ? "handwriting.again" : "handwriting.do")}
        </Button>
      )}
    </Group>
  );
}
