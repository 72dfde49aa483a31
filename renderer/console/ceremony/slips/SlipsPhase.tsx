import { Alert, Button, Group, NumberInput, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type CommandRunner, useCommand } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { isOver } from "../../path.ts";
import { VoidCeremony } from "../freeze/VoidCeremony.tsx";
import { slipWriters } from "./writers.ts";

/** Phase 4: who has dropped a slip, the count of the folded slips, and the nonce that ends it. */
export function SlipsPhase() {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const over = isOver("slips", ceremony);
  const { dropped, counted, miscount } = ceremony;
  const writers = slipWriters(ceremony).length;
  const missing = writers - dropped.length;
  const [count, setCount] = useState<number | "">("");
  const [asked, setAsked] = useState(false);
  const [differing, setDiffering] = useState(false);
  const counting = useCommand();
  const record = async () => {
    if (count === "" || !(await counting.run({ type: "count-slips", count }))) return;
    setDiffering(false);
    setCount("");
  };
  // One that does not agree clears every drop: it is asked for first, for it may only be mistyped.
  const submit = () => (count !== "" && count !== writers ? setDiffering(true) : void record());

  useNext(
    over
      ? undefined
      : counted
        ? { label: t("console.slips.reveal.act"), blocked: "", busy: false, run: () => setAsked(true) }
        : {
            label: t("console.slips.count.act"),
            blocked:
              missing > 0
                ? t(lacking(miscount), { count: missing })
                : count === ""
                  ? t("console.slips.count.blocked")
                  : "",
            busy: counting.busy,
            run: submit,
          },
  );
  return (
    <Stack>
      <Box over={over} />
      <Count
        over={over}
        missing={missing}
        value={count}
        onChange={setCount}
        command={counting}
        asking={differing}
        onSubmit={submit}
      />
      <Irreversible
        opened={differing}
        onClose={() => setDiffering(false)}
        title={t("console.slips.differs.ask", { count: count === "" ? 0 : count, writers })}
        warning={t("console.slips.differs.warning", { writers })}
        act={t("console.slips.differs.act")}
        busy={counting.busy}
        refusal={counting.refusal}
        onDismiss={counting.dismiss}
        onAct={() => void record()}
      />
      {!over && (
        <>
          <RevealNonce asked={asked} onAsk={setAsked} />
          <VoidCeremony />
        </>
      )}
    </Stack>
  );
}

/** After a count that did not agree the slips lie in the box, and only the word that they do is missing. */
const lacking = (miscount: number | undefined) =>
  miscount === undefined ? "console.slips.missing" : "console.slips.unconfirmed";

/** One large button a writer: pressed when that slip has fallen into the box. */
export function Box({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const { run, busy, refusal, dismiss } = useCommand();
  const writers = slipWriters(ceremony);
  const { dropped, counted } = ceremony;
  const [wrong, setWrong] = useState<(typeof writers)[number]>();
  const [asked, setAsked] = useState(false);
  const takeBack = useCommand();
  return (
    <Section
      title={t("console.slips.box", { dropped: dropped.length, writers: writers.length })}
      hint={t("console.slips.box.hint")}
      done={writers.length > 0 && dropped.length === writers.length}
    >
      <SimpleGrid type="container" cols={{ base: 1, "640px": 2, "1000px": 3 }}>
        {writers.map((one) => {
          const { slip, name, organisation } = one;
          const is = dropped.includes(slip);
          return (
            <Group key={slip} gap="xs" wrap="nowrap" align="stretch">
              <Button
                flex={1}
                h="auto"
                py="sm"
                justify="start"
                variant={is ? "light" : "default"}
                disabled={is || over || busy}
                // A name is read whole, however long it is.
                styles={{
                  label: { whiteSpace: "normal", overflowWrap: "anywhere", textAlign: "start" },
                  ...(is && { root: { opacity: 1, color: "var(--mantine-color-text)" } }),
                }}
                leftSection={
                  <Text component="span" fz={28} fw={700} w={44} ta="center">
                    {slip}
                  </Text>
                }
                onClick={() => void run({ type: "drop-slip", slip })}
              >
                <Stack gap={0} align="start">
                  <Text component="span" fw={600}>
                    {name}
                  </Text>
                  <Text component="span" size="sm">
                    {is ? `✓ ${t("console.slips.dropped")}` : organisation}
                  </Text>
                </Stack>
              </Button>
              {is && !over && !counted && (
                <Button
                  h="auto"
                  variant="subtle"
                  disabled={busy}
                  aria-label={t("console.slips.take-back.of", { slip })}
                  onClick={() => {
                    setWrong(one);
                    setAsked(true);
                  }}
                >
                  {t("console.slips.take-back")}
                </Button>
              )}
            </Group>
          );
        })}
      </SimpleGrid>
      <Refusal said={refusal} onClose={dismiss} />
      <Irreversible
        opened={asked}
        onClose={() => setAsked(false)}
        title={t("console.slips.take-back.ask", { slip: wrong?.slip ?? 0 })}
        warning={t("console.slips.take-back.warning", { name: wrong?.name ?? "" })}
        act={t("console.slips.take-back.act")}
        busy={takeBack.busy}
        refusal={takeBack.refusal}
        onDismiss={takeBack.dismiss}
        onAct={() => void correct()}
      />
    </Section>
  );

  async function correct() {
    if (wrong && (await takeBack.run({ type: "take-back-slip", slip: wrong.slip }))) setAsked(false);
  }
}

interface Props {
  readonly over: boolean;
  readonly missing: number;
  readonly value: number | "";
  readonly onChange: (value: number | "") => void;
  readonly command: CommandRunner;
  /** A dialogue asks about it, and shows what is refused. */
  readonly asking: boolean;
  readonly onSubmit: () => void;
}

/** The folded slips are counted against the roster before anything is opened (protocol, step 3). */
export function Count({ over, missing, value, onChange, command, asking, onSubmit }: Props) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const { miscount } = ceremony;
  const writers = slipWriters(ceremony).length;
  return (
    <Section
      title={t("console.slips.count")}
      hint={t("console.slips.count.hint", { writers })}
      done={ceremony.counted}
    >
      {miscount !== undefined && (
        <Alert color="red" variant="light" title={t("console.slips.miscount", { count: miscount, writers })}>
          {t("console.slips.miscount.hint")}
        </Alert>
      )}
      {!over && !ceremony.counted && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <Group align="end">
            <NumberInput
              label={t("console.slips.count.label")}
              w={220}
              size="md"
              min={0}
              max={300}
              allowDecimal={false}
              allowNegative={false}
              value={value}
              onChange={(next) => onChange(typeof next === "number" ? next : "")}
              hideControls
            />
            <Button type="submit" size="md" disabled={missing > 0 || value === ""} loading={command.busy}>
              {t("console.slips.count.act")}
            </Button>
            {missing > 0 && (
              <Text size="sm" c="dimmed">
                {t(lacking(miscount), { count: missing })}
              </Text>
            )}
          </Group>
        </form>
      )}
      {!asking && <Refusal said={command.refusal} onClose={command.dismiss} />}
    </Section>
  );
}

/** The machine gives up its one secret while the slips are still folded; nobody can void the ceremony after it. */
function RevealNonce({
  asked,
  onAsk,
}: {
  readonly asked: boolean;
  readonly onAsk: (asked: boolean) => void;
}) {
  const { t } = useLanguage();
  const { counted } = useCeremony();
  const { run, busy, refusal, dismiss } = useCommand();
  return (
    <Section title={t("console.slips.reveal")} hint={t("console.slips.reveal.hint")}>
      <Group>
        <Button size="md" disabled={!counted} onClick={() => onAsk(true)}>
          {t("console.slips.reveal.act")}
        </Button>
      </Group>
      <Irreversible
        opened={asked}
        onClose={() => onAsk(false)}
        title={t("console.slips.reveal.ask")}
        warning={t("console.slips.reveal.warning")}
        act={t("console.slips.reveal.act")}
        busy={busy}
        refusal={refusal}
        onDismiss={dismiss}
        onAct={() => void run({ type: "reveal-nonce" })}
      />
    </Section>
  );
}
