import { Stack } from "@mantine/core";
import { useState } from "react";
import { Bag } from "../../archive/Bag.tsx";
import { Scans } from "../../archive/Scans.tsx";
import { useVerdict } from "../../archive/use-verdict.ts";
import { Verdict } from "../../archive/Verdict.tsx";
import type { Written } from "../../archive/Where.tsx";
import { useLanguage } from "../../hooks/use-language.ts";
import { useMethod } from "../../hooks/use-method.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony, useView } from "../../hooks/use-view.ts";
import { PaperFiling, useFiling } from "../../papers/PaperFiling.tsx";
import { ElectronicSignatures } from "../../papers/signing/ElectronicSignatures.tsx";
import { WitnessSlips } from "../../papers/WitnessSlips.tsx";
import { Section } from "../../parts/Section.tsx";
import { Working } from "../../parts/Working.tsx";
import { Media } from "./Media.tsx";
import { Signatures } from "./Signatures.tsx";
import { WhatNext } from "./WhatNext.tsx";

/** Phase 8: who refuses to sign, photographs and film, the minutes into the archive, and the bag, checked. */
export function MinutesPhase() {
  const { t } = useLanguage();
  const { working } = useView();
  const { bag } = useCeremony();
  const filing = useFiling("minutes");
  const writing = useMethod("writeBag");
  const [where, setWhere] = useState<Written>();
  const check = useVerdict();

  const write = async () => {
    const written = await writing.run({});
    if (written) setWhere(written);
  };
  const busy = filing.busy || writing.busy || check.checking || working !== undefined;
  const written = bag !== "";
  useNext(
    !filing.filed
      ? { label: t("console.minutes.file"), blocked: "", busy, run: filing.file }
      : !written
        ? { label: t("console.minutes.bag.act"), blocked: "", busy, run: () => void write() }
        : !check.verdict
          ? { label: t("console.minutes.verify.act"), blocked: "", busy, run: check.onCheck }
          : undefined,
  );
  return (
    <Stack>
      <Signatures filed={filing.filed} />
      <Media filed={filing.filed} />
      <Section title={t("console.minutes.paper")} hint={t("console.minutes.paper.hint")} done={filing.filed}>
        <PaperFiling paper="minutes" filing={filing} label={t("console.minutes.file")} />
        <WitnessSlips hint={t("console.minutes.witness-slips.hint")} />
      </Section>
      {filing.filed && <ElectronicSignatures paper="minutes" open={!written} />}
      <Bag filed={filing.filed} writing={writing} where={where} onWrite={() => void write()} />
      <Working />
      {written && (
        <>
          <Verdict {...check} />
          <Scans />
          <WhatNext />
        </>
      )}
    </Stack>
  );
}
