import { Button, Group, ScrollArea, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Slip } from "../../../../shared/ceremony/reveal.ts";
import { useCommand, useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { Digest } from "../../parts/Digest.tsx";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { Working } from "../../parts/Working.tsx";
import { isOver } from "../../path.ts";
import { SlipDesk } from "./SlipDesk.tsx";
import { nextUnread, standingOf } from "./slip-state.ts";

/** Phase 5: the nonce stands against its commitment, and the slips are read one by one. */
export function RevealPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const { working } = useView();
  const { slips, enveloped } = ceremony;
  const over = isOver("reveal", ceremony);
  const [photographed, setPhotographed] = useState(false);
  const begun = slips.some(({ readings }) => readings.some((reading) => reading !== ""));
  const reading = over || begun || photographed;
  // A slip that was just fixed stays on the desk: somebody may object to a digit.
  const [current, setCurrent] = useState(() => nextUnread(slips, 0) ?? 1);
  const [asked, setAsked] = useState(false);
  const fixing = useCommand();
  const unread = slips.filter(({ digits }) => digits === "").length;
  const slip = slips[current - 1];
  const waiting = nextUnread(slips, current);
  const busy = fixing.busy || working !== undefined;

  useNext(over ? undefined : nextStep());
  return (
    <Stack>
      {!reading && <Nonce onPhotographed={() => setPhotographed(true)} />}
      {reading && slip && (
        <>
          <Section
            title={t("console.reveal.slips", { fixed: slips.length - unread, slips: slips.length })}
            done={unread === 0}
          >
            <SlipList slips={slips} current={current} onChoose={setCurrent} />
          </Section>
          <SlipDesk
            key={current}
            number={current}
            slip={slip}
            over={over}
            next={waiting}
            onNext={() => setCurrent(waiting ?? current)}
          />
        </>
      )}
      <Envelope over={over} unread={unread} />
      {!over && (
        <Section title={t("console.reveal.fix")} hint={t("console.reveal.fix.hint")}>
          <Group>
            <Button size="md" disabled={!enveloped} loading={busy} onClick={() => setAsked(true)}>
              {t("console.reveal.fix.act")}
            </Button>
          </Group>
          <Working />
        </Section>
      )}
      {reading && <Nonce />}
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.reveal.fix.ask")}
        warning={t("console.reveal.fix.warning")}
        act={t("console.reveal.fix.act")}
        busy={busy}
        refusal={fixing.refusal}
        onDismiss={fixing.dismiss}
        onAct={() => void fixing.run({ type: "fix-result" })}
      />
    </Stack>
  );

  /** What comes after the slip on the desk; while that one is being read, its own form is all there is to press. */
  function nextStep() {
    if (!reading)
      return {
        label: t("console.reveal.photographed.act"),
        blocked: "",
        busy: false,
        run: () => setPhotographed(true),
      };
    if (slip?.digits === "") return undefined;
    if (waiting !== undefined) {
      return {
        label: t("console.reveal.next-slip", { slip: waiting }),
        blocked: "",
        busy: false,
        run: () => setCurrent(waiting),
      };
    }
    const blocked = enveloped ? "" : t("console.reveal.envelope.blocked");
    return { label: t("console.reveal.fix.act"), blocked, busy, run: () => setAsked(true) };
  }
}

/** The slips go into an envelope; its number stands in the minutes. */
export function Envelope({ over, unread }: { readonly over: boolean; readonly unread: number }) {
  const { t } = useLanguage();
  const { enveloped } = useCeremony();
  const [number, setNumber] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  return (
    <Section title={t("console.reveal.envelope")} hint={t("console.reveal.envelope.hint")} done={enveloped}>
      {!enveloped && !over && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ type: "envelope", number });
          }}
        >
          <Group align="end">
            <TextInput
              label={t("console.reveal.envelope.label")}
              w={280}
              maxLength={200}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <Button type="submit" loading={busy} disabled={unread > 0 || number.trim() === ""}>
              {t("console.reveal.envelope.act")}
            </Button>
          </Group>
        </form>
      )}
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}

interface Props {
  /** Says that the slips lie photographed; nothing once reading has begun. */
  readonly onPhotographed?: () => void;
}

/** The nonce beside its commitment; below it what has to be done before the first digit is typed. */
export function Nonce({ onPhotographed }: Props) {
  const { t } = useLanguage();
  const { nonce, freeze } = useCeremony();
  return (
    <Section title={t("console.reveal.nonce")} hint={t("console.reveal.nonce.hint")} done>
      <SimpleGrid cols={{ base: 1, xl: 2 }}>
        <Digest label={t("console.part.digest.nonce")} hex={nonce} />
        <Digest label={t("console.part.digest.commitment")} hex={freeze?.deviceCommitment ?? ""} />
      </SimpleGrid>
      {onPhotographed && (
        <Group>
          <Button onClick={onPhotographed}>{t("console.reveal.photographed.act")}</Button>
          <Text size="sm">{t("console.reveal.photographed")}</Text>
        </Group>
      )}
    </Section>
  );
}

/** All slips with where they stand; a press puts one on the desk. */
function SlipList({
  slips,
  current,
  onChoose,
}: {
  readonly slips: readonly Slip[];
  readonly current: number;
  readonly onChoose: (slip: number) => void;
}) {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("console.reveal.list")}>
      <ScrollArea.Autosize mah={220} type="auto">
        <SimpleGrid cols={{ base: 2, sm: 3, xl: 4 }} spacing="xs" p={2}>
          {slips.map((slip, index) => {
            const number = index + 1;
            const standing = standingOf(slip);
            return (
              <Button
                key={number}
                variant={number === current ? "filled" : "default"}
                aria-current={number === current ? "true" : undefined}
                justify="space-between"
                rightSection={
                  <Text component="span" size="xs">
                    {standing === "fixed" ? "✓ " : ""}
                    {t(`console.reveal.standing.${standing}`)}
                  </Text>
                }
                onClick={() => onChoose(number)}
              >
                {t("console.reveal.slip.number", { slip: number })}
              </Button>
            );
          })}
        </SimpleGrid>
      </ScrollArea.Autosize>
    </nav>
  );
}
