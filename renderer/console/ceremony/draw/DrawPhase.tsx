import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import type { ConsoleStep, ConsoleView } from "../../../../shared/windows/console-view.ts";
import { useCommand, useNotice, useView } from "../../client.ts";
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
  const { stage } = useView();
  const notice = useNotice();
  const { now, next, at, count, forgone } = ceremony.steps ?? none;
  const nextWords = next ? stepWords(next, words) : t("console.draw.last");
  const waiting = waitingFor(stage, forgone, words);
  const blocked = ceremony.paused === "" ? waiting : t("console.draw.paused");
  const progress = t("console.draw.progress", { at, steps: count });
  const advance = () => void run({ type: "advance" });
  useSpace();
  const label = next ? nextWords : t("console.draw.finish");
  useNext(over ? undefined : { label, blocked, busy, run: advance, counting: true });

  if (over) return <Shown />;
  return (
    <Section title={t("console.draw.title")} hint={t("console.draw.hint")}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {t(stage.watch.windows === 0 ? "console.draw.meant" : "console.draw.now")}
        </Text>
        <Text fz={28} fw={650} role="status">
          {now ? stepWords(now, words) : t("console.draw.none")}
        </Text>
      </Stack>
      <Progress.Root size="xl">
        <Progress.Section value={count > 0 ? (at / count) * 100 : 0} aria-label={progress} />
      </Progress.Root>
      <Text size="sm">{progress}</Text>
      {now && (
        <Text role="timer" fw={500} {...(waiting === "" && { c: "qing" })}>
          {waiting === "" ? !forgone && t("console.draw.seen") : waiting}
        </Text>
      )}
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {t("console.draw.next")}
        </Text>
        <Text fz={20}>{nextWords}</Text>
      </Stack>
      <Group>
        <Button
          size="xl"
          miw={240}
          loading={busy}
          {...(blocked !== "" && { "data-disabled": true, "aria-disabled": true })}
          // It keeps the focus while it waits, and says why it does nothing.
          onClick={blocked === "" ? advance : () => notice(t("console.next.blocked", { why: blocked }))}
        >
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

const none = { count: 0, at: 0, forgone: false, now: undefined, next: undefined };

/** What the next step has to wait for, in words; empty where the stage has shown the present one. */
function waitingFor(
  { watch, shown }: Pick<ConsoleView["stage"], "watch" | "shown">,
  forgone: boolean,
  { t }: Words,
): string {
  const { windows, seen, left } = watch;
  if (windows === 0) return forgone ? "" : t("console.draw.no-stage");
  if (seen) return "";
  if (shown !== "phase") return t("console.draw.waiting.covered");
  return left === undefined ? t("console.draw.waiting.unsaid") : t("console.draw.waiting", { left });
}

/** One step of the stage in words: which draw, which scene, which entries of it. */
function stepWords({ draw: of, scene, page: index, pages, from, to }: ConsoleStep, { t }: Words): string {
  const draw = t(`console.draw.of.${of}`);
  if (scene !== "reveal") return t("console.draw.step", { draw, scene: t(`console.draw.scene.${scene}`) });
  const page = index + 1;
  if (of === "JC") return t("console.draw.step.teams", { draw, from, to, page, pages });
  if (from === to) return t("console.draw.step.one", { draw, at: from, page, pages });
  return t("console.draw.step.page", { draw, from, to, page, pages });
}

/**
 * In the draw the space bar is "next" too, as on a presenter remote: only when the console is armed and nothing at all has
 * the focus, for a space in a field is typing and on a button it presses that button.
 */
function useSpace(): void {
  const { t } = useLanguage();
  const notice = useNotice();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== " " || event.repeat || !useNextStore.getState().armed) return;
      // The page's heading has the focus when the page was just turned to; nothing is typed or pressed there.
      const nothing = document.activeElement === document.body || document.activeElement?.matches("h2");
      if (!nothing || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      const why = takeNextStep();
      if (why !== "") notice(t("console.next.blocked", { why }));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [notice, t]);
}
