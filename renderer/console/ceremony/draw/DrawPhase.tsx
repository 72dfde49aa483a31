import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { allSteps, revealPages, type SceneStep } from "../../../../shared/ceremony/scenes.ts";
import type { Draw } from "../../../../shared/draw/model.ts";
import type { ConsoleCeremony } from "../../../../shared/windows/console-view.ts";
import { useCommand } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage, type Words } from "../../hooks/use-language.ts";
import { takeNextStep, useNext, useNextStore } from "../../hooks/use-next.ts";
import { Digest } from "../../parts/Digest.tsx";
import { PauseButton } from "../../parts/PauseButton.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { isOver } from "../../path.ts";

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

/** What was drawn, by counts: codes stand on the stage and in the minutes. */
export function Shown() {
  const { t } = useLanguage();
  const { outcome } = useCeremony();
  return (
    <Section title={t("console.draw.shown")} done>
      {outcome?.drawn.map(({ draw, taken }) => (
        <Text key={draw}>{t("console.draw.taken", { draw: t(`console.draw.of.${draw}`), taken })}</Text>
      ))}
      <Digest label={t("console.part.digest.seed")} hex={outcome?.seed ?? ""} />
      <Digest label={t("console.part.digest.result")} hex={outcome?.result ?? ""} />
    </Section>
  );
}

interface DrawSteps {
  readonly steps: readonly SceneStep[];
  /** Index of the step the stage stands at; -1 before the first. */
  readonly at: number;
  /** How many units a draw took; for `JC` how many have a team. */
  readonly countOf: (draw: Draw) => number;
}

/** Where the stage stands among all steps of the draw. */
function drawSteps({ plan, outcome, step }: Pick<ConsoleCeremony, "plan" | "outcome" | "step">): DrawSteps {
  const drawn = outcome?.drawn ?? [];
  const countOf = (draw: Draw): number => {
    if (draw !== "JC") return drawn.find((one) => one.draw === draw)?.taken ?? 0;
    return plan && plan.team > 0 ? drawn.reduce((sum, { taken }) => sum + taken, 0) : 0;
  };
  const steps = allSteps(plan?.lines.map(({ draw }) => draw) ?? [], countOf);
  const at = step
    ? steps.findIndex((one) => one.draw === step.draw && one.scene === step.scene && one.page === step.page)
    : -1;
  return { steps, at, countOf };
}

/** One step of the stage in words: which draw, which scene, which entries of it. */
function stepWords(step: SceneStep, countOf: (draw: Draw) => number, { t }: Words): string {
  const draw = t(`console.draw.of.${step.draw}`);
  if (step.scene !== "reveal") {
    return t("console.draw.step", { draw, scene: t(`console.draw.scene.${step.scene}`) });
  }
  const pages = revealPages(countOf(step.draw));
  const page = pages[step.page];
  const from = (page?.from ?? 0) + 1;
  const to = page?.to ?? 0;
  if (from === to) return t("console.draw.step.one", { draw, at: from, count: countOf(step.draw) });
  return t("console.draw.step.page", { draw, page: step.page + 1, pages: pages.length, from, to });
}

/**
 * In the draw the space bar is "next" too, as on a presenter remote: only when the console is armed and nothing at all has
 * the focus, for a space in a field is typing and on a button it presses that button.
 */
function useSpace(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== " " || event.repeat || !useNextStore.getState().armed) return;
      // The page's heading has the focus when the page was just turned to; nothing is typed or pressed there.
      const nothing = document.activeElement === document.body || document.activeElement?.matches("h2");
      if (!nothing || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      takeNextStep();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
