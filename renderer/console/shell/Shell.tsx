import { AppShell, Box, ScrollArea, Text } from "@mantine/core";
import type { ComponentType } from "react";
import type { Phase } from "../../../shared/ceremony/phases.ts";
import { DrawPhase } from "../ceremony/draw/DrawPhase.tsx";
import { FreezePhase } from "../ceremony/freeze/FreezePhase.tsx";
import { LockPhase } from "../ceremony/lock/LockPhase.tsx";
import { MinutesPhase } from "../ceremony/minutes/MinutesPhase.tsx";
import { PreparationPhase } from "../ceremony/preparation/PreparationPhase.tsx";
import { RevealPhase } from "../ceremony/reveal/RevealPhase.tsx";
import { SlipsPhase } from "../ceremony/slips/SlipsPhase.tsx";
import { WitnessesPhase } from "../ceremony/witnesses/WitnessesPhase.tsx";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { usePage } from "../hooks/use-page.ts";
import { StageColumn } from "../stage/StageColumn.tsx";
import { Banners } from "./Banners.tsx";
import { Header } from "./Header.tsx";
import { NextBar } from "./NextBar.tsx";
import { PageHead } from "./PageHead.tsx";
import { Path } from "./Path.tsx";
import classes from "./Shell.module.css";

/** Height of the band that says a rehearsal, in pixels. */
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
            <PageHead page={page} />
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
function PageOf({ page }: { readonly page: Phase }) {
  const Page = pages[page];
  return <Page />;
}

/** Nobody may take a rehearsal for a real ceremony: a band over the whole width, on every page. */
function RehearsalBand({ height }: { readonly height: number }) {
  const { t } = useLanguage();
  return (
    <Text component="p" className={classes["rehearsal"] ?? ""} style={{ height, lineHeight: `${height}px` }}>
      {t("console.rehearsal")}
    </Text>
  );
}
