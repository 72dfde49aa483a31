import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { create } from "zustand";
import type { Slip } from "../../../../shared/ceremony/reveal.ts";
import { useCommand } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { ReasonDialog } from "../../parts/ReasonDialog.tsx";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { readersOf, slipWriters } from "../slips/writers.ts";
import { DigitBoxes } from "./DigitBoxes.tsx";
import classes from "./digit-boxes.module.css";
import { differingPlaces, readingsShown, standingOf } from "./slip-state.ts";
import { emptyBoxes } from "./typed-digits.ts";

interface SlipDeskGiven {
  readonly number: number;
  readonly slip: Slip;
  readonly over: boolean;
  /** The next slip that waits for a reader; nothing where all are fixed. */
  readonly next: number | undefined;
  readonly onNext: () => void;
}

/** One slip on the desk: two read it, the third where they differ or somebody objects (protocol, step 5). */
export function SlipDesk({ number, slip, over, next, onNext }: SlipDeskGiven) {
  const { t } = useLanguage();
  const ceremony = useCeremony();
  const [objecting, setObjecting] = useState(false);
  const readers = readersOf(ceremony);
  const writer = slipWriters(ceremony).find((one) => one.slip === number)?.name ?? "";
  const standing = standingOf(slip);
  const differing = differingPlaces(slip);
  const third = standing === "third" || slip.readings[2] !== "";
  const turn = slip.readings[0] === "" ? 1 : slip.readings[1] === "" ? 2 : 3;
  return (
    <Section
      title={t("console.reveal.slip", { slip: number, writer })}
      hint={t("console.reveal.slip.hint")}
      done={standing === "fixed"}
    >
      {([1, 2] as const).map((reader) => (
        <Reader
          key={reader}
          number={number}
          slip={slip}
          reader={reader}
          name={readers[reader - 1] ?? ""}
          turn={turn === reader}
          over={over}
        />
      ))}
      {standing === "third" && (
        <Alert color="orange" variant="light" title={t("console.reveal.third")}>
          {differing.length > 0
            ? t("console.reveal.differ", { places: differing })
            : t("console.reveal.objected")}
        </Alert>
      )}
      {third && (
        <Reader number={number} slip={slip} reader={3} name={readers[2]} turn={turn === 3} over={over} />
      )}
      <Stack gap="xs" role="status">
        {standing === "fixed" && (
          <Text fz="xl" fw={600} ff="monospace">
            {t("console.reveal.fixed", { digits: slip.digits.replace(/(.{4})(?=.)/g, "$1 ") })}
          </Text>
        )}
      </Stack>
      {!over && (
        <Group>
          {standing === "fixed" && next !== undefined && (
            <Button onClick={onNext}>{t("console.reveal.next-slip.act", { slip: next })}</Button>
          )}
          <Button variant="default" onClick={() => setObjecting(true)}>
            {t("console.reveal.object")}
          </Button>
        </Group>
      )}
      <ReasonDialog
        opened={objecting}
        onClose={() => setObjecting(false)}
        title={t("console.reveal.object.title", { slip: number })}
        hint={t(slip.readings[2] === "" ? "console.reveal.object.hint" : "console.reveal.object.late")}
        label={t("console.reveal.object.label")}
        act={t("console.reveal.object.act")}
        command={(text) => ({ type: "object", slip: number, text })}
      />
    </Section>
  );
}

interface ReaderGiven {
  readonly number: number;
  readonly slip: Slip;
  readonly reader: 1 | 2 | 3;
  readonly name: string;
  readonly turn: boolean;
  readonly over: boolean;
}

/** One reader's twelve boxes; handed in, they are closed and stay covered until nobody has to read the slip any more. */
export function Reader({ number, slip, reader, name, turn, over }: ReaderGiven) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const [boxes, setBoxes] = useDraft(id, number, reader);
  const { run, busy, refusal, dismiss } = useCommand();
  const reading = slip.readings[reader - 1] ?? "";
  const label = t(`console.reveal.reader.${reader}`, { name });
  const complete = boxes.every((box) => box !== "");
  return (
    <form
      className={classes["reader"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) void run({ type: "read-slip", slip: number, reader, digits: boxes.join("") });
      }}
    >
      <Stack gap={6}>
        <Text fw={600}>{label}</Text>
        {reading !== "" ? (
          <Read slip={slip} reading={reading} />
        ) : over ? null : (
          <>
            <DigitBoxes label={label} value={boxes} onChange={setBoxes} turn={turn} />
            <Group>
              <Button type="submit" disabled={!complete} loading={busy}>
                {t("console.reveal.hand-in")}
              </Button>
              <Text size="sm" c="dimmed">
                {t("console.reveal.final")}
              </Text>
            </Group>
            <Refusal said={refusal} onClose={dismiss} />
          </>
        )}
      </Stack>
    </form>
  );
}

function Read({ slip, reading }: { readonly slip: Slip; readonly reading: string }) {
  const { t } = useLanguage();
  if (!readingsShown(slip)) return <Text>✓ {t("console.reveal.covered")} ●●●●●●●●●●●●</Text>;
  const differing = differingPlaces(slip);
  return (
    <ol className={classes["read"]}>
      {Array.from(reading).map((digit, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a digit is known by
        <li key={place} data-differs={differing.includes(place + 1) || undefined}>
          {digit}
        </li>
      ))}
    </ol>
  );
}

type ReaderNumber = 1 | 2 | 3;

/** Readings that are being typed, by ceremony, slip and reader: looking at another slip or page loses none. */
const useDrafts = create<Readonly<Record<string, readonly string[]>>>(() => ({}));

/** A reading as it is being typed, and how it changes. */
function useDraft(ceremony: string, slip: number, reader: ReaderNumber) {
  const key = `${ceremony} ${slip} ${reader}`;
  const boxes = useDrafts((drafts) => drafts[key]) ?? emptyBoxes;
  return [boxes, (next: readonly string[]) => useDrafts.setState({ [key]: next })] as const;
}
