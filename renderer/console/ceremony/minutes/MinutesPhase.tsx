import { Button, Group, List, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Bag, useVerdict, VerdictAlert, type Written } from "../../archive/Bag.tsx";
import { DrawnList } from "../../archive/DrawnList.tsx";
import { Scans } from "../../archive/Scans.tsx";
import { useCommand, useMethod, useView } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { PaperFiling, useFiling, WitnessSlips } from "../../papers/PaperFiling.tsx";
import { ElectronicSignatures } from "../../papers/signing/ElectronicSignatures.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { useCourse } from "../../parts/use-course.ts";
import { Working } from "../../parts/Working.tsx";
import { Signatures } from "./Signatures.tsx";

/** Phase 8: who refuses to sign, photographs and film, the minutes into the archive, and the bag, checked. */
export function MinutesPhase() {
  const { t } = useLanguage();
  const { working, ceremony: open } = useView();
  const { id, bag, over = false } = useCeremony();
  const filing = useFiling("minutes");
  const writing = useMethod("writeBag");
  const [where, setWhere] = useState<Written>();
  const [asked, setAsked] = useState(false);
  const check = useVerdict(id);

  const write = async () => {
    const written = await writing.run({ ceremony: id });
    if (!written) return;
    setWhere(written);
    setAsked(false);
  };
  const busy = filing.busy || writing.busy || check.checking || working !== undefined;
  const written = bag !== "";
  useNext(
    open?.id !== id || (over && !written)
      ? undefined
      : !filing.filed
        ? { label: t("console.minutes.file"), blocked: "", busy, run: filing.file }
        : !written
          ? { label: t("console.minutes.bag.act"), blocked: "", busy, run: () => setAsked(true) }
          : !check.verdict
            ? { label: t("console.minutes.verify.act"), blocked: "", busy, run: check.onCheck }
            : undefined,
  );
  return (
    <Stack>
      <Signatures filed={filing.filed || over} />
      <Media filed={filing.filed || over} />
      <Section
        title={t("console.minutes.paper")}
        {...(!filing.filed && { hint: t("console.minutes.paper.hint") })}
        done={filing.filed}
      >
        <PaperFiling paper="minutes" filing={filing} label={t("console.minutes.file")} />
        <WitnessSlips hint={t("console.minutes.witness-slips.hint")} />
      </Section>
      {filing.filed && <ElectronicSignatures paper="minutes" open={!over} />}
      <Bag
        filed={filing.filed}
        writing={writing}
        where={where}
        asked={asked}
        onAsk={setAsked}
        onWrite={() => void write()}
      />
      <DrawnList />
      <Working />
      {written && (
        <>
          <VerdictAlert {...check} />
          <Scans />
          <WhatNext />
        </>
      )}
    </Stack>
  );
}

/** Photographs and film, one to a line; a later list takes the place of an earlier one in the minutes. */
function Media({ filed }: { readonly filed: boolean }) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const listed = useCourse().some(({ said }) => said.key === "ceremony.course.media.listed");
  const items = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return (
    <Section
      title={t("console.minutes.media")}
      {...(!filed && { hint: t("console.minutes.media.hint") })}
      done={listed}
    >
      {!filed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ type: "list-media", items });
          }}
        >
          <Textarea
            label={t("console.minutes.media.label")}
            placeholder={t("console.minutes.media.placeholder")}
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group mt="xs">
            <Button type="submit" variant="default" loading={busy} disabled={items.length === 0}>
              {t("console.minutes.media.act", { count: items.length })}
            </Button>
          </Group>
        </form>
      )}
      {filed && !listed && <Text size="sm">{t("console.minutes.media.none")}</Text>}
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}

const steps = ["sign", "copies", "slips", "keep", "next"] as const;

/** The ceremony is over; what people do with paper, envelopes and copies now. */
function WhatNext() {
  const { t } = useLanguage();
  const { rehearsal } = useCeremony();
  if (rehearsal)
    return (
      <Section title={t("console.minutes.next")}>
        <Text>{t("console.minutes.next.rehearsal")}</Text>
      </Section>
    );
  return (
    <Section title={t("console.minutes.next")}>
      <List type="ordered">
        {steps.map((step) => (
          <List.Item key={step}>{t(`console.minutes.next.${step}`)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
