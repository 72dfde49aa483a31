import { AppShell, Box, ScrollArea, Text } from "@mantine/core";
import { type ComponentType, useEffect, useRef } from "react";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { RecordPage } from "../archive/RecordPage.tsx";
import { DrawPhase } from "../ceremony/draw/DrawPhase.tsx";
import { FreezePhase } from "../ceremony/freeze/FreezePhase.tsx";
import { LockPhase } from "../ceremony/lock/LockPhase.tsx";
import { MinutesPhase } from "../ceremony/minutes/MinutesPhase.tsx";
import { PreparationPhase } from "../ceremony/preparation/PreparationPhase.tsx";
import { RevealPhase } from "../ceremony/reveal/RevealPhase.tsx";
import { SlipsPhase } from "../ceremony/slips/SlipsPhase.tsx";
import { WitnessesPhase } from "../ceremony/witnesses/WitnessesPhase.tsx";
import { useView } from "../client.ts";
import { HelpDrawer } from "../help/HelpDrawer.tsx";
import { chapterOf, useHelpStore } from "../help/use-help.ts";
import { HomePage } from "../home/HomePage.tsx";
import { CeremonyInView } from "../hooks/ceremony-in-view.ts";
import { useCeremonyOf } from "../hooks/use-ceremony.ts";
import { NamesContext, useLanguage } from "../hooks/use-language.ts";
import { type CeremonyPage, type Place, usePlace } from "../hooks/use-place.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Unshown } from "../parts/Unshown.tsx";
import { canLookAt, phaseOf, underWay } from "../path.ts";
import { RegisterPage } from "../register/RegisterPage.tsx";
import { SettingsPage } from "../settings/SettingsPage.tsx";
import { StageColumn } from "../stage/StageColumn.tsx";
import { YearPlansPage } from "../year/YearPlansPage.tsx";
import { Banners } from "./Banners.tsx";
import { Header } from "./Header.tsx";
import { Navigation } from "./Navigation.tsx";
import { NextBar } from "./NextBar.tsx";
import { PageHead } from "./PageHead.tsx";
import classes from "./Shell.module.css";
import { Told } from "./Told.tsx";

const noNames = {};
/** Height of the band that says a rehearsal, in pixels. */
const band = 34;

/** The frame of the console: where one may go on the left, the page in the middle, the stage on the right, the next step below. */
export function Shell() {
  const { t } = useLanguage();
  const view = useView();
  const place = usePlace();
  const { ceremony: shown, failed } = useCeremonyOf(place.at === "ceremony" ? place.ceremony : "");
  const reading = useHelpStore((state) => state.open);
  const another = shown !== undefined && shown.id !== view.ceremony?.id ? shown : undefined;
  const page = pageIn(place, shown);
  const rehearsal = useRehearsal(shown);
  // With the freeze its page becomes another one.
  const frozen = page === "freeze" && shown?.freeze !== undefined ? "frozen" : "";
  const scroll = useScrollToTop(`${JSON.stringify(place)} ${page ?? ""} ${frozen}`);
  return (
    <AppShell
      header={{ height: 60 + (rehearsal === "" ? 0 : band) }}
      // On a small or enlarged screen the page comes first: what stands beside it is narrower.
      navbar={{ width: { base: 150, lg: 200 }, breakpoint: 0 }}
      aside={{ width: { base: 220, lg: 290 }, breakpoint: 0 }}
      footer={{ height: 72 }}
      padding={0}
    >
      <AppShell.Header>
        {rehearsal !== "" && <RehearsalBand said={rehearsal} />}
        <Header />
      </AppShell.Header>
      <AppShell.Navbar aria-label={t("console.place")}>
        <Navigation place={place} shown={shown} page={page} />
      </AppShell.Navbar>
      <CeremonyInView value={another}>
        <AppShell.Main className={classes["main"] ?? ""}>
          <NamesContext value={(place.at === "ceremony" ? shown?.names : undefined) ?? noNames}>
            <div className={classes["beside"] ?? ""}>
              <ScrollArea.Autosize
                className={classes["scroll"] ?? ""}
                viewportRef={scroll}
                viewportProps={{ tabIndex: 0 }}
              >
                <Box p={{ base: "sm", lg: "lg" }}>
                  <Banners />
                  <PageHead place={place} shown={shown} page={page} />
                  {failed && <Refusal said={failed} />}
                  <Unshown part="page" of={`${JSON.stringify(place)} ${page ?? ""}`}>
                    <PageOf place={place} shown={shown} page={page} />
                  </Unshown>
                </Box>
              </ScrollArea.Autosize>
              {reading && <HelpDrawer of={chapterOf(place, page)} />}
            </div>
            <Told />
          </NamesContext>
        </AppShell.Main>
        <AppShell.Aside aria-label={t("console.stage")}>
          <div className={classes["column"] ?? ""}>
            <NamesContext value={(another ?? view.ceremony)?.names ?? noNames}>
              <StageColumn />
            </NamesContext>
          </div>
        </AppShell.Aside>
      </CeremonyInView>
      <AppShell.Footer aria-label={t("console.next-bar")}>
        <NextBar place={place} page={page} />
      </AppShell.Footer>
    </AppShell>
  );
}

/** The page of the ceremony in view; nothing where there is none, or it is not here yet. */
function pageIn(place: Place, shown: ConsoleCeremony | undefined): CeremonyPage | undefined {
  if (place.at === "opening") return "preparation";
  if (place.at !== "ceremony" || !shown) return undefined;
  const { page } = place;
  if (page && (page === "record" || canLookAt(page, shown))) return page;
  // What has just come to its end with its bag stays where it is; all else that is over is shown as a whole.
  return shown.over && shown.phase !== "minutes" ? "record" : phaseOf(shown);
}

const pages: Readonly<Record<CeremonyPage, ComponentType>> = {
  preparation: PreparationPhase,
  witnesses: WitnessesPhase,
  freeze: FreezePhase,
  slips: SlipsPhase,
  reveal: RevealPhase,
  draw: DrawPhase,
  lock: LockPhase,
  minutes: MinutesPhase,
  record: RecordPage,
};

interface Shown {
  readonly place: Place;
  readonly shown: ConsoleCeremony | undefined;
  readonly page: CeremonyPage | undefined;
}

/** What stands under the heading of a place. Pages of two ceremonies share nothing that was typed. */
function PageOf({ place, shown, page }: Shown) {
  const { t } = useLanguage();
  switch (place.at) {
    case "home":
      return <HomePage />;
    case "register":
      return <RegisterPage />;
    case "plans":
      return <YearPlansPage />;
    case "settings":
      return <SettingsPage />;
    case "opening":
      return <PreparationPhase key="" />;
    case "ceremony": {
      if (!shown || !page)
        return (
          <Text role="status" c="dimmed">
            {t("console.record.loading", { ceremony: place.ceremony })}
          </Text>
        );
      const Page = pages[page];
      // The preparation goes on where a ceremony is opened on its page.
      return <Page key={page === "preparation" ? "" : shown.id} />;
    }
  }
}

/**
 * Every page begins at its top, and its heading has the focus, so that keys and readers of the screen begin there too. Whoever
 * goes on by the bar at the foot stays on it while it offers a step, and a dialogue that is open keeps the focus.
 */
function useScrollToTop(page: string) {
  const scroll = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return undefined;
    before.current = page;
    scroll.current?.scrollTo({ top: 0 });
    // A frame later the bar says what the new page offers.
    const frame = requestAnimationFrame(() => {
      if (document.querySelector('[role="dialog"]') || document.activeElement?.matches("footer :enabled"))
        return;
      scroll.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [page]);
  return scroll;
}

/** What the band says: of the ceremony that is under way, else of the one in view. Empty where both are real. */
function useRehearsal(shown: ConsoleCeremony | undefined): string {
  const { t } = useLanguage();
  const view = useView();
  const now = underWay(view);
  if (view.sample) return t("console.rehearsal-sample");
  if (now?.rehearsal || (shown?.rehearsal && shown.id === view.ceremony?.id)) return t("console.rehearsal");
  return shown?.rehearsal ? t("console.rehearsal-viewed", { ceremony: shown.id }) : "";
}

/** Nobody may take a rehearsal, or the sample, for real: a band over the whole width, on every page. */
function RehearsalBand({ said }: { readonly said: string }) {
  return (
    <Text
      component="p"
      className={classes["rehearsal"] ?? ""}
      style={{ height: band, lineHeight: `${band}px` }}
    >
      {said}
    </Text>
  );
}
