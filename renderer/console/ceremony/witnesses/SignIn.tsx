import {
  Button,
  Checkbox,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useRef, useState } from "react";
import { isOfDiscipline } from "../../../../shared/ceremony/names.ts";
import { slipWriters } from "../../../../shared/ceremony/witnesses.ts";
import { type Role, roles } from "../../../../shared/draw/model.ts";
import { unmetNeeds } from "../../../../shared/draw/roster.ts";
import { useCommand, useNotice, useViewStore } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { SignaturePad, type Signing } from "../../papers/SignaturePad.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { atSigningIn } from "./at-signing-in.ts";

const blank = { name: "", organisation: "", post: "" };

/** Signs somebody in. Until the freeze he may write a slip. */
export function SignIn({ unfrozen }: { readonly unfrozen: boolean }) {
  const { t } = useLanguage();
  const notice = useNotice();
  const { run, busy, refusal, dismiss } = useCommand();
  const [role, setRole] = useState<Role>("discipline");
  const [writes, setWrites] = useState(true);
  const [byHand, setByHand] = useState(false);
  const [signing, setSigning] = useState<Signing>();
  const { approval, people, rehearsal } = useCeremony();
  // The supervisor, who approved, is on the roll by the same name or nothing is frozen: he is the first whom it needs.
  const awaited = approval && !isOfDiscipline(approval.supervisor, people) ? approval.supervisor : "";
  const [typed, setTyped] = useState({ ...blank, name: unfrozen ? awaited : "" });
  const first = useRef<HTMLInputElement>(null);
  const set = (part: Partial<typeof blank>) => setTyped((before) => ({ ...before, ...part }));
  // A rehearsal asks nobody where he is from: what is left empty says that it is one.
  const filled = rehearsal ? t("console.witness.rehearsal-organisation") : "";
  const signIn = async () => {
    const organisation = typed.organisation.trim() === "" ? filled : typed.organisation;
    if (!(await run({ type: "sign-in", role, ...typed, organisation, writes: unfrozen && writes }))) return;
    const number = useViewStore.getState().view?.ceremony?.people.at(-1)?.number ?? 0;
    notice(t("console.witness.done", { name: typed.name, number }));
    setTyped(blank);
    // The roster needs somebody from outside too: whoever comes next is most likely that.
    const people = useViewStore.getState().view?.ceremony?.people ?? [];
    if (unmetNeeds(slipWriters(people)).includes("outside")) setRole("citizen");
    first.current?.focus();
    if (byHand) setSigning(atSigningIn({ number, name: typed.name }));
  };
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <Stack gap="sm">
          <Title order={3} fz="md">
            {t("console.witness.sign-in")}
          </Title>
          <SimpleGrid cols={{ base: 2, lg: 4 }}>
            <Select
              required
              allowDeselect={false}
              label={t("console.witness.role")}
              value={role}
              onChange={(value) => setRole((value ?? "other") as Role)}
              data={roles.map((value) => ({ value, label: t(`term.role.${value}`) }))}
            />
            <TextInput
              ref={first}
              required
              label={t("console.witness.name")}
              maxLength={200}
              value={typed.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <TextInput
              required={!rehearsal}
              placeholder={filled}
              label={t("console.witness.organisation")}
              maxLength={200}
              value={typed.organisation}
              onChange={(event) => set({ organisation: event.currentTarget.value })}
            />
            <TextInput
              label={t("console.witness.post")}
              maxLength={200}
              value={typed.post}
              onChange={(event) => set({ post: event.currentTarget.value })}
            />
          </SimpleGrid>
          {unfrozen ? (
            <Checkbox
              label={t("console.witness.writes")}
              description={t("console.witness.writes-hint")}
              checked={writes}
              onChange={(event) => setWrites(event.currentTarget.checked)}
            />
          ) : (
            <Text fz="sm" c="dimmed">
              {t("ceremony.roster-fixed")}
            </Text>
          )}
          <Checkbox
            label={t("console.witness.by-hand")}
            description={t("console.witness.by-hand-hint")}
            checked={byHand}
            onChange={(event) => setByHand(event.currentTarget.checked)}
          />
          <Refusal said={refusal} onClose={dismiss} />
          <Group>
            <Button type="submit" loading={busy}>
              {t("console.witness.do")}
            </Button>
          </Group>
        </Stack>
      </form>
      <SignaturePad who={signing} onClose={() => setSigning(undefined)} />
    </Paper>
  );
}
