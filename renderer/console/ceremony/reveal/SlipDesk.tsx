import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Slip } from "../../../../shared/ceremony/state.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { ReasonDialog } from "../../parts/ReasonDialog.tsx";
import { Section } from "../../parts/Section.tsx";
import { readersOf, slipWriters } from "../slips/writers.ts";
import { Reader } from "./Reader.tsx";
import { differingPlaces, standingOf } from "./slip-state.ts";

interface Given {
  readonly number: number;
  readonly slip: Slip;
  readonly over: boolean;
  /** The next slip that waits for a reader; nothing where all are fixed. */
  readonly next: number | undefined;
  readonly onNext: () => void;
}

/** One slip on the desk: two read it, the third where they differ or somebody objects (protocol, step 5). */
export function SlipDesk({ number, slip, over, next, onNext }: Given) {
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
