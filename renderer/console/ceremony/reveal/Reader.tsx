import { Button, Group, Stack, Text } from "@mantine/core";
import type { Slip } from "../../../../shared/ceremony/state.ts";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { useCeremony } from "../../hooks/use-view.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { DigitBoxes } from "./DigitBoxes.tsx";
import classes from "./digit-boxes.module.css";
import { useDraft } from "./drafts.ts";
import { differingPlaces, readingsShown } from "./slip-state.ts";

interface Given {
  readonly number: number;
  readonly slip: Slip;
  readonly reader: 1 | 2 | 3;
  readonly name: string;
  readonly turn: boolean;
  readonly over: boolean;
}

/** One reader's twelve boxes; handed in, they are closed and stay covered until nobody has to read the slip any more. */
export function Reader({ number, slip, reader, name, turn, over }: Given) {
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
