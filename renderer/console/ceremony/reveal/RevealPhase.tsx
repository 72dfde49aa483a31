import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony, useView } from "../../hooks/use-view.ts";
import { Irreversible } from "../../parts/Irreversible.tsx";
import { Section } from "../../parts/Section.tsx";
import { Working } from "../../parts/Working.tsx";
import { isOver } from "../../path.ts";
import { Envelope } from "./Envelope.tsx";
import { Nonce } from "./Nonce.tsx";
import { SlipDesk } from "./SlipDesk.tsx";
import { SlipList } from "./SlipList.tsx";
import { nextUnread } from "./slip-state.ts";

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

  function nextStep() {
    if (waiting !== undefined && slip?.digits !== "") {
      return {
        label: t("console.reveal.next-slip", { slip: waiting }),
        blocked: "",
        busy: false,
        run: () => setCurrent(waiting),
      };
    }
    const blocked =
      unread > 0
        ? t("console.reveal.unread", { count: unread })
        : enveloped
          ? ""
          : t("console.reveal.envelope.blocked");
    return { label: t("console.reveal.fix.act"), blocked, busy, run: () => setAsked(true) };
  }
}
