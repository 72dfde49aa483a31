import { Alert, Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { paperKinds } from "../../../shared/ceremony/opened.ts";
import { message } from "../../../shared/text/text.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { goTo } from "../hooks/use-place.ts";
import { Amendments } from "../inspection/Amendments.tsx";
import { Disclosure } from "../inspection/Disclosure.tsx";
import { Openings } from "../inspection/Openings.tsx";
import { Resealings } from "../inspection/Resealings.tsx";
import { Results } from "../inspection/Results.tsx";
import { FiledPaper } from "../papers/FiledPaper.tsx";
import { PaperFiling, useFiling } from "../papers/PaperFiling.tsx";
import { ElectronicSignatures } from "../papers/signing/ElectronicSignatures.tsx";
import { Digest } from "../parts/Digest.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Section } from "../parts/Section.tsx";
import { useCourse } from "../parts/use-course.ts";
import { Working } from "../parts/Working.tsx";
import { underWay } from "../path.ts";
import { SureOfBag, useVerdict, VerdictAlert, Where, type Written } from "./Bag.tsx";
import { DrawnList } from "./DrawnList.tsx";
import { Scans } from "./Scans.tsx";

type Outcome = ConsoleView["past"][number]["outcome"];

/** All that is kept of a ceremony: how it ended and why, its papers, its bag with its versions, and the check of it. */
export function RecordPage() {
  const view = useView();
  const { id, bag, freeze, void: isVoid } = useCeremony();
  const outcome = view.past.find(({ ceremony }) => ceremony === id)?.outcome;
  const check = useVerdict(id);
  const written = bag !== "";
  return (
    <Stack>
      <Standing outcome={outcome} />
      {outcome === "locked" && <DrawnList />}
      {outcome === "locked" && written && !freeze?.earlier && (
        <>
          <Openings />
          <Amendments />
          <Resealings />
          <Results />
          <Disclosure />
        </>
      )}
      <Papers />
      {isVoid && !freeze?.earlier && <VoidMinutes />}
      <BagOnRecord outcome={outcome} />
      <Working />
      {written && <VerdictAlert {...check} />}
      {written && !freeze?.earlier && <Scans />}
    </Stack>
  );
}

/** The lines of the course that say why a ceremony ended; those of a keeper also say how he confirmed it. */
const endings: readonly string[] = [
  "ceremony.course.void.confirmed.officer",
  "ceremony.course.void.confirmed.supervisor",
  "ceremony.course.ceremony.withdrawn",
  "ceremony.course.ceremony.closed.locked",
  "ceremony.course.ceremony.closed.unfinished",
];

function Standing({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t, say } = useLanguage();
  const view = useView();
  const { quarter, day, rehearsal, phase, freeze, outcome: drawn, close } = useCeremony();
  const course = useCourse();
  const reasons = endings.flatMap((ending) => {
    const line = course.findLast(({ said }) => said.key === ending || said.key.startsWith(`${ending}.`));
    return line ? [line] : [];
  });
  const rows = [
    [t("console.home.period"), quarter],
    [t("console.open.day"), day],
    [t("console.home.kind"), t(rehearsal ? "console.home.rehearsal" : "console.home.real")],
    [t("console.record.reached"), t(`ceremony.phase.${phase}`)],
  ] as const;
  const digests = [
    ["freeze", freeze?.digest ?? ""],
    ["result", drawn?.result ?? ""],
    ["close", close],
  ] as const;
  return (
    <Section title={t("console.record.ended")}>
      {outcome && (
        <Alert color={outcome === "locked" ? "qing" : "orange"} variant="light">
          <Text fw={600}>{t(`console.record.${outcome}`)}</Text>
          {outcome !== "locked" &&
            reasons.map(({ seq, said, text }) => (
              <Text key={seq}>
                {text === "" ? say(said) : t("console.record.because", { what: say(said), reason: text })}
              </Text>
            ))}
        </Alert>
      )}
      <Facts rows={rows} />
      <SimpleGrid type="container" cols={{ base: 1, "800px": 2, "1200px": 3 }}>
        {digests.map(
          ([name, hex]) =>
            hex !== "" && <Digest key={name} label={t(`console.part.digest.${name}`)} hex={hex} />,
        )}
      </SimpleGrid>
      {!underWay(view) && outcome !== undefined && outcome !== "locked" && (
        <Group>
          <Button variant="default" onClick={() => goTo({ at: "opening" })}>
            {t("console.home.open")}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Papers() {
  const { t } = useLanguage();
  const { papers, void: isVoid, freeze } = useCeremony();
  // The minutes of a void ceremony have a place of their own until they are filed.
  const due = isVoid && !freeze?.earlier && !papers.includes("minutes");
  const kinds = paperKinds.filter((paper) => paper !== "minutes" || !due);
  return papers.length === 0 ? (
    <Section title={t("console.record.papers")}>
      <Text c="dimmed">{t("console.record.papers-none")}</Text>
    </Section>
  ) : (
    kinds.map((paper) => <FiledPaper key={paper} paper={paper} />)
  );
}

/** The minutes of a void ceremony, filed and signed from here, for the ceremony is no longer open. */
function VoidMinutes() {
  const { t } = useLanguage();
  const { bag } = useCeremony();
  const filing = useFiling("minutes");
  if (!filing.filed)
    return (
      <Section title={t("console.minutes.paper")} hint={t("console.minutes.void.hint")}>
        <PaperFiling paper="minutes" filing={filing} label={t("console.minutes.file")} />
      </Section>
    );
  return bag === "" ? <ElectronicSignatures paper="minutes" open /> : null;
}

/** The bag as far as there is one, and the writing of that of a void ceremony, which is written from nowhere else. */
function BagOnRecord({ outcome }: { readonly outcome: Outcome | undefined }) {
  const { t, say } = useLanguage();
  const { id, bag, freeze, over, papers } = useCeremony();
  const writing = useMethod("writeBag");
  const [where, setWhere] = useState<Written>();
  const [asked, setAsked] = useState(false);
  const write = async () => {
    const written = await writing.run({ ceremony: id });
    if (!written) return;
    setWhere(written);
    setAsked(false);
  };
  const earlier = freeze?.earlier;
  const title = t("console.minutes.bag");
  if (outcome === "withdrawn" || outcome === "unfinished")
    return (
      <Section title={title}>
        <Text c="dimmed">{t(`console.record.no-bag-${outcome}`)}</Text>
      </Section>
    );
  const writes = over === true && !earlier;
  return (
    <Section
      title={title}
      hint={t(outcome === "void" ? "console.minutes.void-bag.hint" : "console.minutes.bag.hint")}
      done={bag !== ""}
    >
      {bag !== "" && <Digest label={t("console.part.digest.bag")} hex={bag} />}
      {bag === "" && earlier && (
        <Alert color="orange" variant="light">
          {say(message("ceremony.earlier-protocol", { ceremony: id, ...earlier }))}
        </Alert>
      )}
      {bag === "" && !over && <Text c="dimmed">{t("console.home.bag-missing")}</Text>}
      {bag === "" && writes && (
        <Group>
          <Button
            loading={writing.busy}
            disabled={!papers.includes("minutes")}
            onClick={() => setAsked(true)}
          >
            {t("console.minutes.bag.act")}
          </Button>
          {!papers.includes("minutes") && (
            <Text size="sm" c="dimmed">
              {t("console.minutes.bag.blocked")}
            </Text>
          )}
        </Group>
      )}
      {where && <Where {...where} />}
      <SureOfBag writing={writing} asked={asked} onAsk={setAsked} onWrite={() => void write()} />
    </Section>
  );
}
