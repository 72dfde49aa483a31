import { AppShell, Box, ScrollArea } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";
import { usePage } from "../hooks/use-page.ts";
import { useView } from "../hooks/use-view.ts";
import { StageColumn } from "../stage/StageColumn.tsx";
import { Banners } from "./Banners.tsx";
import { Blockers } from "./Blockers.tsx";
import { Header } from "./Header.tsx";
import { NextBar } from "./NextBar.tsx";
import { PageOf } from "./PageOf.tsx";
import { Path } from "./Path.tsx";
import { RehearsalBand } from "./RehearsalBand.tsx";
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
