import {
  Alert,
  AppShell,
  Box,
  Button,
  Group,
  List,
  Loader,
  Progress,
  ScrollArea,
  Stack,
  Switch,
  Text,
  Title,
} from "@mantine/core";
import { type ComponentType, useEffect } from "react";
import { create } from "zustand";
import type { Phase } from "../../../shared/ceremony/phases.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { DrawPhase } from "../ceremony/draw/DrawPhase.tsx";
import { FreezePhase } from "../ceremony/freeze/FreezePhase.tsx";
import { LockPhase } from "../ceremony/lock/LockPhase.tsx";
import { MinutesPhase } from "../ceremony/minutes/MinutesPhase.tsx";
import { PreparationPhase } from "../ceremony/preparation/PreparationPhase.tsx";
import { RevealPhase } from "../ceremony/reveal/RevealPhase.tsx";
import { SlipsPhase } from "../ceremony/slips/SlipsPhase.tsx";
import { WitnessesPhase } from "../ceremony/witnesses/WitnessesPhase.tsx";
import { useView, useViewStore } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { arm, nextKey, reloadKey, takeNextStep, useNextStore } from "../hooks/use-next.ts";
import { lookAt, usePage } from "../hooks/use-page.ts";
import { StopWork } from "../parts/Working.tsx";
import { phaseNow } from "../path.ts";
import { StageColumn } from "../stage/StageColumn.tsx";
import { Header } from "./Header.tsx";
import { Path } from "./Path.tsx";
import classes from "./Shell.module.css";

const band = 34;

/** The frame of the console: the path on the left, the page in the middle, the stage on the right, the next step below. */
export function Shell() {
  const { t } = useLanguage();
  const page = usePage();
  const rehearsal = useView().ceremony?.rehearsal === true;
  return (
    <AppShell
      header={{ height: 60 + (rehearsal ? band : 0) }}
      navbar={{ width: 216, breakpoint: 0 }}
      aside={{ width: 320, breakpoint: 0 }}
      footer={{ height: 72 }}
      padding={0}
    >
      <AppShell.Header>
        {rehearsal && <RehearsalBand height={band} />}
        <Header />
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("console.path")}>
        <Path page={page} />
      </AppShell.Navbar>
      <AppShell.Main className={classes["main"] ?? ""}>
        <ScrollArea.Autosize className={classes["scroll"] ?? ""} viewportProps={{ tabIndex: 0 }}>
          <Box p="lg">
            <Banners />
            <Blockers page={page} />
            <PageOf page={page} />
          </Box>
        </ScrollArea.Autosize>
      </AppShell.Main>
      <AppShell.Aside aria-label={t("console.stage")}>
        <StageColumn />
      </AppShell.Aside>
      <AppShell.Footer aria-label={t("console.next-bar")}>
        <NextBar />
      </AppShell.Footer>
    </AppShell>
  );
}

/** Nobody may take a rehearsal for a real ceremony: a band over the whole width, on every page. */
export function RehearsalBand({ height }: { readonly height: number }) {
  const { t } = useLanguage();
  return (
    <Text component="p" className={classes["rehearsal"] ?? ""} style={{ height, lineHeight: `${height}px` }}>
      {t("console.rehearsal")}
    </Text>
  );
}

/** What concerns every page: a lost connection, a damaged ledger, a lost display, a pause, long work. */
export function Banners() {
  const { t, say } = useLanguage();
  const connected = useViewStore((state) => state.connected);
  const { broken, ceremony, working } = useView();
  const paused = ceremony?.paused ?? "";
  const lost = useDisplaysStore((state) => state.lost) && watched(ceremony);
  return (
    <Stack gap="sm" mb={connected && !broken && paused === "" && !lost && !working ? 0 : "md"}>
      {!connected && (
        <Alert color="red" variant="filled">
          {t("console.lost")}
        </Alert>
      )}
      {broken && (
        <Alert color="red" title={t("console.broken")}>
          {say(broken)}
        </Alert>
      )}
      {lost && <Alert color="orange">{t("console.display-lost")}</Alert>}
      {paused !== "" && <Alert color="orange">{t(`console.paused.${paused}`)}</Alert>}
      {working && (
        <Alert color="blue" role="status" title={t("console.working")}>
          <Group gap="sm" wrap="nowrap">
            {working.progress === undefined && <Loader size="xs" aria-hidden />}
            <Text flex={1}>{say(working.said)}</Text>
            <StopWork />
          </Group>
          {working.progress !== undefined && (
            <Progress mt="xs" value={working.progress} aria-label={say(working.said)} />
          )}
        </Alert>
      )}
    </Stack>
  );
}

/** Whether the room has anything to look at: from the roll on. */
function watched(ceremony: ConsoleView["ceremony"]): boolean {
  return ceremony !== undefined && ceremony.phase !== "preparation";
}

const kept = "mingqian.extended";

/** Milliseconds between two looks: Chromium does not tell of every display that goes. */
const pace = 1000;

interface Displays {
  /** The desktop was extended over a second display in this window's time, and is not any more. */
  readonly lost: boolean;
}

/**
 * Follows the displays of a browser's window by the Window Management API's `screen.isExtended`, which asks for no
 * permission; a browser without it says nothing, and Electron's host follows them itself.
 */
export const useDisplaysStore = create<Displays>((set) => {
  const look = (): boolean => {
    const { isExtended } = screen as Screen & { readonly isExtended?: boolean };
    // Kept over a reload: the display is as lost after it.
    if (isExtended) sessionStorage.setItem(kept, "yes");
    return isExtended === false && sessionStorage.getItem(kept) === "yes";
  };
  if (window.mingqian) return { lost: false };
  setInterval(() => set({ lost: look() }), pace);
  return { lost: look() };
});

/** What comes next and the one button for it; keys and the presenter remote press it when the console is armed. */
export function NextBar() {
  const { t } = useLanguage();
  const { armed, step } = useNextStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!armed) return;
      const next = nextKey(event);
      if (next || reloadKey(event)) event.preventDefault();
      if (next) takeNextStep();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [armed]);
  return (
    <Group h="100%" px="lg" justify="space-between" wrap="nowrap">
      <Switch
        miw={250}
        checked={armed}
        onChange={(event) => arm(event.currentTarget.checked)}
        label={t("console.armed")}
        description={t(armed ? "console.armed.on" : "console.armed.off")}
      />
      <Group wrap="nowrap" gap="md">
        <Stack gap={0} align="flex-end" aria-live="polite">
          <Text ta="right" fw={500}>
            {step ? t("console.next.does", { step: step.label }) : t("console.next.none")}
          </Text>
          {step && step.blocked !== "" && (
            <Text ta="right" fz="sm" c="dimmed" lineClamp={1}>
              {t("console.next.blocked", { why: step.blocked })}
            </Text>
          )}
        </Stack>
        <Button
          size="md"
          miw={120}
          disabled={step?.blocked !== ""}
          loading={step?.busy === true}
          onClick={takeNextStep}
        >
          {t("console.next")}
        </Button>
      </Group>
    </Group>
  );
}

const pages: Readonly<Record<Phase, ComponentType>> = {
  preparation: PreparationPhase,
  witnesses: WitnessesPhase,
  freeze: FreezePhase,
  slips: SlipsPhase,
  reveal: RevealPhase,
  draw: DrawPhase,
  lock: LockPhase,
  minutes: MinutesPhase,
};

/** The page of a phase. */
export function PageOf({ page }: { readonly page: Phase }) {
  const Page = pages[page];
  return <Page />;
}

/** The page's heading, and what still blocks the way into the next phase, in words. */
export function Blockers({ page }: { readonly page: Phase }) {
  const { t, say } = useLanguage();
  const view = useView();
  const now = phaseNow(view);
  const title = (
    <Title order={2} fz={26} mb="sm">
      {t(`ceremony.phase.${page}`)}
    </Title>
  );
  if (page !== now) {
    const values = { shown: t(`ceremony.phase.${page}`), now: t(`ceremony.phase.${now}`) };
    return (
      <>
        {title}
        <Group mb="md" gap="sm">
          <Text c="dimmed">{t("console.looking-back", values)}</Text>
          <Button size="compact-sm" variant="light" onClick={() => lookAt(undefined)}>
            {t("console.to-now")}
          </Button>
        </Group>
      </>
    );
  }
  if (!view.ceremony) return title;
  return (
    <>
      {title}
      {view.blockers.length > 0 ? (
        <Alert color="orange" variant="light" mb="md" role="status" title={t("console.blockers")}>
          <List size="sm">
            {view.blockers.map((blocker) => (
              <List.Item key={say(blocker)}>{say(blocker)}</List.Item>
            ))}
          </List>
        </Alert>
      ) : (
        <Text role="status" c="dimmed" mb="md">
          {t("console.blockers.none")}
        </Text>
      )}
    </>
  );
}
