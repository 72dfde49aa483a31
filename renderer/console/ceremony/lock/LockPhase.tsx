import { Button, Card, Group, List, SimpleGrid, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { waysToConfirm } from "../../../../shared/ceremony/lock.ts";
import type { ConfirmedBy } from "../../../../shared/office/keepers.ts";
import { DrawnList } from "../../archive/DrawnList.tsx";
import { useCommand, useMethod, useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { KeeperButtons, KeeperDialogs } from "../../papers/KeeperConfirms.tsx";
import { Digest } from "../../parts/Digest.tsx";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { ReasonDialog } from "../../parts/ReasonDialog.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { useCourse } from "../../parts/use-course.ts";
import { isOver } from "../../path.ts";

/** Phase 7: opinion, objections, both keepers' answers, and the lock. Nobody can block a list that turned out badly. */
export function LockPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const over = isOver("lock", ceremony);
  const { keepers, outcome, close } = ceremony;
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, dismiss } = useCommand();
  const answered = keepers.officer !== "" && keepers.supervisor !== "";
  const blocked = answered ? "" : t("console.lock.blocked");
  useNext(over ? undefined : { label: t("console.lock.act"), blocked, busy, run: () => setAsked(true) });
  return (
    <Stack>
      <Section title={t("console.lock.list")} hint={t("console.lock.list.hint")} done>
        <Text>
          {outcome?.drawn
            .map(({ draw, taken }) => t("console.draw.taken", { draw: t(`console.draw.of.${draw}`), taken }))
            .join(t("console.lock.list.comma"))}
        </Text>
        <Digest label={t("console.part.digest.result")} hex={outcome?.result ?? ""} />
      </Section>
      {/* The keepers read what they confirm. */}
      <DrawnList toConfirm={!over} />
      <Opinion over={over} />
      <Objections over={over} />
      <Keepers over={over} />
      <Section title={t("console.lock.lock")} hint={t("console.lock.lock.hint")} done={over}>
        {over ? (
          <Digest label={t("console.part.digest.close")} hex={close} />
        ) : (
          <Group>
            <Button size="md" disabled={!answered} loading={busy} onClick={() => setAsked(true)}>
              {t("console.lock.act")}
            </Button>
            <Text size="sm" c="dimmed">
              {blocked}
            </Text>
          </Group>
        )}
      </Section>
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.lock.ask")}
        warning={t("console.lock.warning")}
        act={t("console.lock.act")}
        busy={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void run({ type: "lock" })}
      />
    </Stack>
  );
}

/** Each keeper confirms, or it is recorded why not: an absence stops nothing (protocol, step 7). */
export function Keepers({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const { keepers } = useCeremony();
  return (
    <Section
      title={t("console.lock.keepers")}
      hint={t("console.lock.keepers.hint")}
      done={keepers.officer !== "" && keepers.supervisor !== ""}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <KeeperAnswer keeper="officer" over={over} />
        <KeeperAnswer keeper="supervisor" over={over} />
      </SimpleGrid>
    </Section>
  );
}

interface Props {
  readonly keeper: "officer" | "supervisor";
  readonly over: boolean;
}

function KeeperAnswer({ keeper, over }: Props) {
  const { t } = useLanguage();
  const { keepers } = useCeremony();
  const answer = keepers[keeper];
  const ways = waysToConfirm(useView().office, keeper, keepers);
  const [absent, setAbsent] = useState(false);
  const [asked, setAsked] = useState<ConfirmedBy>();
  const { run, ...state } = useCommand();
  const { run: check, ...checking } = useMethod("confirmLock");
  const who = t(`console.part.keeper.${keeper}`);
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Text fw={600}>{who}</Text>
        {answer !== "" ? (
          <Text role="status">✓ {t(`console.lock.keeper.${answer}`)}</Text>
        ) : over ? null : (
          <Group>
            <KeeperButtons keeper={keeper} what="lock" ways={ways} onAsk={setAsked} />
            <Button
              variant="default"
              aria-label={t("console.lock.absent.of", { keeper: who })}
              onClick={() => setAbsent(true)}
            >
              {t("console.lock.absent")}
            </Button>
          </Group>
        )}
      </Stack>
      <KeeperDialogs
        keeper={keeper}
        what="lock"
        asked={asked}
        onClose={() => setAsked(undefined)}
        byHand={{ ...state, sign: (strokes) => run({ type: "confirm-lock", keeper, strokes }) }}
        byPassphrase={{
          ...checking,
          confirm: async (passphrase) => (await check({ keeper, passphrase })) !== undefined,
        }}
      />
      <ReasonDialog
        opened={absent}
        onClose={() => setAbsent(false)}
        title={t("console.lock.absent.of", { keeper: who })}
        hint={t("console.lock.absent.hint")}
        label={t("console.lock.absent.reason")}
        act={t("console.lock.absent.act")}
        command={(reason) => ({ type: "absent-at-lock", keeper, reason })}
      />
    </Card>
  );
}

/** Objections that were heard, and the way to record another; from here on they stop nothing. */
export function Objections({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const [objecting, setObjecting] = useState(false);
  const heard = useCourse().filter(({ said }) => said.key === "ceremony.course.objection.noted");
  return (
    <Section title={t("console.lock.objections")} hint={t("console.lock.objections.hint")}>
      {heard.length > 0 ? (
        <List size="sm">
          {heard.map(({ seq, at, text }) => (
            <List.Item key={seq}>
              {at.slice(11, 16)} {text}
            </List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm">{t("console.lock.objections.none")}</Text>
      )}
      {!over && (
        <Group>
          <Button variant="default" onClick={() => setObjecting(true)}>
            {t("console.reveal.object")}
          </Button>
        </Group>
      )}
      <ReasonDialog
        opened={objecting}
        onClose={() => setObjecting(false)}
        title={t("console.lock.object.title")}
        hint={t("console.reveal.object.late")}
        label={t("console.reveal.object.label")}
        act={t("console.reveal.object.act")}
        command={(text) => ({ type: "object", slip: 0, text })}
      />
    </Section>
  );
}

/** The discipline supervisor's opinion; one given later is added to it, none is taken back. */
export function Opinion({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const recorded = useCourse().some(({ said }) => said.key === "ceremony.course.opinion.recorded");
  const submit = async () => {
    if (await run({ type: "record-opinion", text })) setText("");
  };
  return (
    <Section title={t("console.lock.opinion")} hint={t("console.lock.opinion.hint")} done={recorded}>
      {!over && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Textarea
            label={t("console.lock.opinion.label")}
            autosize
            minRows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group mt="xs">
            <Button
              variant="default"
              onClick={() => setText((typed) => typed || t("console.lock.opinion.none-text"))}
            >
              {t("console.lock.opinion.none")}
            </Button>
            <Button type="submit" loading={busy} disabled={text.trim() === ""}>
              {t("console.lock.opinion.act")}
            </Button>
          </Group>
        </form>
      )}
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}
