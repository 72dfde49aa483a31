import { Divider, NavLink, ScrollArea, Stack, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { phases } from "../../../shared/ceremony/phases.ts";
import type { ConsoleCeremony } from "../../../shared/windows/console-view.ts";
import { useView } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { type CeremonyPage, goTo, type Place } from "../hooks/use-place.ts";
import { ChangeLedger } from "../parts/ChangeLedger.tsx";
import { canLookAt, type Mark, markOf, phaseOf, underWay } from "../path.ts";
import classes from "./Shell.module.css";

interface Props {
  readonly place: Place;
  /** The ceremony of that place, once it is here. */
  readonly shown: ConsoleCeremony | undefined;
  readonly page: CeremonyPage | undefined;
}

/**
 * Where one may go: home, the ceremony in view or under way with its path, the register, the annual plan, the settings; from the sample's ledger back to the office's. From the page of
 * another ceremony one press goes back to the one that is under way.
 */
export function Navigation({ place, shown, page }: Props) {
  const { t } = useLanguage();
  const view = useView();
  const now = underWay(view);
  const ofPath = place.at === "ceremony" ? shown : now;
  const aside = now && place.at === "ceremony" && place.ceremony !== now.id;
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap={2} p={{ base: 4, lg: "xs" }}>
        <PlaceLink at="home" place={place} />
        {aside && (
          <NavLink
            component="button"
            type="button"
            className={classes["step"] ?? ""}
            variant="filled"
            active
            label={t("console.place.under-way")}
            description={t(`ceremony.phase.${phaseOf(now)}`)}
            classNames={{ description: classes["described"] ?? "" }}
            onClick={() => goTo({ at: "ceremony", ceremony: now.id })}
          />
        )}
        {(ofPath || place.at === "opening") && <Path ceremony={ofPath} page={page} />}
        <PlaceLink at="register" place={place} />
        <PlaceLink at="plans" place={place} />
        <PlaceLink at="settings" place={place} />
        {view.sample && view.changesLedger && (
          <Stack gap="xs" mt="md">
            <ChangeLedger to="office" variant="default" size="compact-sm" />
          </Stack>
        )}
      </Stack>
    </ScrollArea>
  );
}

function PlaceLink({
  at,
  place,
}: {
  readonly at: "home" | "register" | "plans" | "settings";
  readonly place: Place;
}) {
  const { t } = useLanguage();
  return (
    <NavLink
      component="button"
      type="button"
      className={classes["step"] ?? ""}
      active={place.at === at}
      aria-current={place.at === at ? "page" : undefined}
      py={6}
      label={t(`console.place.${at}`)}
      onClick={() => goTo({ at })}
    />
  );
}

const colours: Readonly<Record<Mark, string>> = {
  done: "qing",
  now: "qing",
  blocked: "orange.9",
  ahead: "gray",
  ended: "red.9",
  unreached: "gray",
};

interface PathProps {
  /** Nothing where the next ceremony is only being thought of. */
  readonly ceremony: ConsoleCeremony | undefined;
  readonly page: CeremonyPage | undefined;
}

/** The eight phases of a ceremony as a path: what is done, where it stands or ended, what is ahead; below, its record. */
function Path({ ceremony, page }: PathProps) {
  const { t } = useLanguage();
  const { blockers } = useView();
  const now = phaseOf(ceremony);
  const id = ceremony?.id ?? "";
  const look = (asked: CeremonyPage) => {
    const follows = asked === now && !ceremony?.over;
    goTo({ at: "ceremony", ceremony: id, ...(!follows && { page: asked }) });
  };
  return (
    <Stack
      component="section"
      gap={2}
      aria-label={id === "" ? t("console.path") : t("console.path.of", { ceremony: id })}
    >
      <Divider my={4} />
      {id !== "" && (
        <Text fz="xs" fw={650} px="sm" style={{ overflowWrap: "anywhere" }}>
          {id}
        </Text>
      )}
      {phases.map((phase, index) => {
        const open = canLookAt(phase, ceremony);
        const mark = markOf(phase, ceremony, blockers);
        const key = mark === "blocked" ? "console.path.blocked" : (`console.path.${mark}` as const);
        const said = t(key, { count: blockers.length });
        return (
          <NavLink
            key={phase}
            component="button"
            type="button"
            py={4}
            className={classes["step"] ?? ""}
            active={phase === page}
            aria-current={phase === now && !ceremony?.over ? "step" : undefined}
            disabled={!open}
            aria-disabled={!open || undefined}
            onClick={() => open && id !== "" && look(phase)}
            label={
              <>
                {t(`ceremony.phase.${phase}`)}
                {!telling(mark) && <VisuallyHidden> {said}</VisuallyHidden>}
              </>
            }
            description={telling(mark) ? said : undefined}
            leftSection={
              <ThemeIcon
                size={26}
                radius="xl"
                aria-hidden
                color={colours[mark]}
                variant={mark === "done" ? "light" : quiet(mark) ? "default" : "filled"}
              >
                <Text component="span" fz="sm" fw={650}>
                  {mark === "done" ? "✓" : index + 1}
                </Text>
              </ThemeIcon>
            }
          />
        );
      })}
      {ceremony && (
        <NavLink
          component="button"
          type="button"
          className={classes["step"] ?? ""}
          active={page === "record"}
          onClick={() => look("record")}
          py={6}
          label={t("console.place.record")}
        />
      )}
      <Divider my={4} />
    </Stack>
  );
}

const quiet = (mark: Mark): boolean => mark === "ahead" || mark === "unreached";

/** Whether the words of a mark say more than is seen of it: all else is there for those who do not see it. */
const telling = (mark: Mark): boolean => mark === "now" || mark === "blocked" || mark === "ended";
