import { Button, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { PaperKind } from "../../../../shared/ceremony/opened.ts";
import type { OutputOf } from "../../../../shared/contract/rpc.ts";
import type { Message } from "../../../../shared/text/text.ts";
import { ask, useMethod } from "../../client.ts";
import { useCeremony } from "../../hooks/use-ceremony.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { openPaper } from "../open-paper.ts";

type Printers = OutputOf<"printers">["printers"];

/** Another program prints what is opened. */
const elsewhere = "";

/** Gives a filed paper to a printer, or to the program that opens it; either is an event. */
export function PrintForm({ paper }: { readonly paper: PaperKind }) {
  const { id } = useCeremony();
  const { run, ...rest } = useMethod("printPaper");
  return (
    <PrinterChoice
      {...rest}
      print={async (asked) => (await run({ ceremony: id, paper, ...asked })) !== undefined}
      open={() => openPaper(id, paper)}
    />
  );
}

interface Choice {
  /** Has it printed, or recorded that it is opened where the printer is empty; whether that was done. */
  readonly print: (asked: { readonly printer: string; readonly copies: number }) => Promise<boolean>;
  /** Opens it for another program; gives why not. */
  readonly open: () => Promise<Message | undefined>;
  readonly busy: boolean;
  readonly refusal: Message | undefined;
  readonly dismiss: () => void;
}

/** A printer and a number of copies, or another program, for a paper that is filed. */
export function PrinterChoice({ print: printed, open, busy, refusal, dismiss }: Choice) {
  const { t } = useLanguage();
  const [printers, setPrinters] = useState<Printers>();
  const [chosen, setChosen] = useState<string>();
  const [copies, setCopies] = useState(1);
  const [unknown, setUnknown] = useState<Message>();
  const [done, setDone] = useState<{ readonly printer: string; readonly copies: number }>();

  useEffect(() => {
    let left = false;
    void ask("printers", {}).then((answer) => {
      if (left) return;
      if (answer.ok) setPrinters(answer.output.printers);
      else setUnknown(answer.error.said);
    });
    return () => {
      left = true;
    };
  }, []);

  const printer =
    chosen ?? printers?.find(({ preferred }) => preferred)?.name ?? printers?.[0]?.name ?? elsewhere;
  const print = async () => {
    setDone(undefined);
    const asked = { printer, copies: printer === elsewhere ? 1 : copies };
    if (!(await printed(asked))) return;
    if (printer === elsewhere) setUnknown(await open());
    else setDone(asked);
  };

  return (
    <Stack gap="xs">
      <Group align="end">
        <Select
          flex={1}
          label={t("console.preview.printer")}
          allowDeselect={false}
          disabled={!printers}
          value={printer}
          data={[
            ...(printers ?? []).map(({ name }) => ({ value: name, label: name })),
            { value: elsewhere, label: t("console.preview.elsewhere") },
          ]}
          onChange={(value) => setChosen(value ?? elsewhere)}
        />
        {printer !== elsewhere && (
          <NumberInput
            w={90}
            label={t("console.preview.copies")}
            min={1}
            max={50}
            allowDecimal={false}
            clampBehavior="strict"
            value={copies}
            onChange={(value) => setCopies(Number(value) || 1)}
          />
        )}
        <Button loading={busy} disabled={!printers} onClick={() => void print()}>
          {printer === elsewhere ? t("console.preview.open") : t("console.preview.print")}
        </Button>
      </Group>
      {printers?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("console.preview.none")}
        </Text>
      )}
      <Text size="sm" role="status">
        {done ? t("console.preview.printed", done) : ""}
      </Text>
      <Refusal said={refusal} onClose={dismiss} />
      <Refusal said={unknown} onClose={() => setUnknown(undefined)} />
    </Stack>
  );
}
