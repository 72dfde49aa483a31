import { Box, NavLink, ScrollArea, Stack, Text, ThemeIcon } from "@mantine/core";
import type { Phase } from "../../../shared/ceremony/phases.ts";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { lookAt } from "../hooks/use-page.ts";
import { canLookAt, type Mark, markOf, phaseNow } from "../path.ts";
import classes from "./Shell.module.css";

const colours: Readonly<Record<Mark, string>> = {
  done: "qing",
  now: "qing",
  blocked: "orange.9",
  ahead: "gray",
};

/** The eight phases as a path: what is done, where the ceremony stands, what is ahead. */
export function Path({ page }: { readonly page: Phase }) {
  const { t } = useLanguage();
  const view = useView();
  const now = phaseNow(view);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap={4} p="sm">
        {phases.map((phase, index) => {
          const mark = markOf(phase, view);
          return (
            <NavLink
              key={phase}
              component="button"
              type="button"
              className={classes["step"] ?? ""}
              active={phase === page}
              aria-current={phase === now ? "step" : undefined}
              disabled={!canLookAt(phase, view)}
              onClick={() => lookAt(phase === now ? undefined : phase)}
              label={t(`ceremony.phase.${phase}`)}
              description={t(mark === "blocked" ? "console.path.blocked" : `console.path.${mark}`, {
                count: view.blockers.length,
              })}
              leftSection={
                <ThemeIcon
                  size={30}
                  radius="xl"
                  aria-hidden
                  color={colours[mark]}
                  variant={mark === "done" ? "light" : mark === "ahead" ? "default" : "filled"}
                >
                  <Text component="span" fz="sm" fw={650}>
                    {mark === "done" ? "✓" : index + 1}
                  </Text>
                </ThemeIcon>
              }
            />
          );
        })}
      </Stack>
      <Box px="sm" pb="sm">
        <PastCeremonies past={view.past} />
      </Box>
    </ScrollArea>
  );
}

/** Ceremonies that are over, newest first, by number and outcome. */
function PastCeremonies({ past }: Pick<ConsoleView, "past">) {
  const { t } = useLanguage();
  if (past.length === 0) return null;
  return (
    <Stack gap={4} mt="md">
      <Text component="h2" fz="sm" fw={650}>
        {t("console.past")}
      </Text>
      {past.toReversed().map(({ ceremony, outcome }) => (
        <Text key={ceremony} fz="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {ceremony} · {t(`console.past.${outcome}`)}
        </Text>
      ))}
    </Stack>
  );
}
