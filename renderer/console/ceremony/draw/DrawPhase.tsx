import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useNext } from "../../hooks/use-next.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { isOver } from "../../path.ts";
import { PauseButton } from "../../shell/PauseButton.tsx";
import { drawSteps } from "./draw-steps.ts";
import { Shown } from "./Shown.tsx";
import { stepWords } from "./step-words.ts";
import { useSpace } from "./use-space.ts";

/** Phase 6: next, pause; nothing else. The result is in the ledger already, the stage shows it step by step. */
export function DrawPhase() {
  const words = useLanguage();
  const { t } = words;
  const ceremony = useCeremony();
  const over = isOver("draw", ceremony);
  const { run, busy, refusal, dismiss } = useCommand();
  const { steps, at, countOf } = drawSteps(ceremony);
  const now = steps[at];
  const next = steps[at + 1];
  const nextWords = next ? stepWords(next, countOf, words) : t("console.draw.last");
  const blocked = ceremony.paused === "" ? "" : t("console.draw.paused");
  const progress = t("console.draw.progress", { at: at + 1, steps: steps.length });
  const advance = () => void run({ type: "advance" });
  useSpace();
  useNext(over ? undefined : { label: nextWords, blocked, busy, run: advance });

  if (over) return <Shown />;
  return (
    <Section title={t("console.draw.title")} hint={t("console.draw.hint")}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {t("console.draw.now")}
        </Text>
        <Text fz={28} fw={650} role="status">
          {now ? stepWords(now, countOf, words) : t("console.draw.none")}
        </Text>
      </Stack>
      <Progress.Root size="xl">
        <Progress.Section
          value={steps.length > 0 ? ((at + 1) / steps.length) * 100 : 0}
          aria-label={progress}
        />
      </Progress.Root>
      <Text size="sm">{progress}</Text>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {t("console.draw.next")}
        </Text>
        <Text fz={20}>{nextWords}</Text>
      </Stack>
      <Group>
        <Button size="xl" miw={240} loading={busy} disabled={blocked !== ""} onClick={advance}>
          {t(next ? "console.draw.act" : "console.draw.finish")}
        </Button>
        <PauseButton ceremony={ceremony} />
      </Group>
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}
