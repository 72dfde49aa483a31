import { Checkbox, Select, SimpleGrid, Text, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { ask, useMethod, useViewStore } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { FormDialog } from "../parts/FormDialog.tsx";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Codes that are offered at once; more are found by typing. */
const offered = 500;

/** What the office says on the slip of a unit's team. By code: the dialog shows no name. */
export function DispatchForm({ opened, onClose }: Props) {
  const { t } = useLanguage();
  const { id } = useCeremony();
  const { run, busy, refusal, dismiss } = useMethod("fileDispatch");
  const [sought, setSought] = useState("");
  const codes = useOpenCodes(opened, sought);
  const [unit, setUnit] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const [joint, setJoint] = useState("");
  const [monitoring, setMonitoring] = useState(false);
  const [issuer, setIssuer] = useState("");
  const [due, setDue] = useState("");
  const tasks = typed ?? t("console.inspection.dispatch.tasks.usual");
  const submit = async () => {
    const lines = tasks.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
    const asked = { ceremony: id, unit: unit ?? "", tasks: lines, joint, monitoring, issuer, due };
    if (await run(asked)) onClose();
  };
  return (
    <FormDialog
      title={t("console.inspection.dispatch.title")}
      opened={opened}
      onClose={onClose}
      act={{
        label: t("console.inspection.dispatch.act"),
        disabled: !unit || issuer.trim() === "" || tasks.trim() === "",
      }}
      busy={busy}
      working={busy}
      refusal={refusal}
      onDismiss={dismiss}
      onSubmit={() => void submit()}
    >
      <Text size="sm">{t("console.inspection.dispatch.hint")}</Text>
      <Select
        label={t("console.inspection.dispatch.unit")}
        required
        searchable
        nothingFoundMessage={t("console.drawn.none")}
        searchValue={sought}
        onSearchChange={setSought}
        data={[...new Set([...(unit === undefined ? [] : [unit]), ...codes])]}
        value={unit ?? null}
        onChange={(value) => setUnit(value ?? undefined)}
      />
      <Textarea
        label={t("console.inspection.dispatch.tasks")}
        required
        autosize
        minRows={3}
        maxLength={4000}
        value={tasks}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <TextInput
          label={t("console.inspection.dispatch.issuer")}
          required
          maxLength={200}
          value={issuer}
          onChange={(event) => setIssuer(event.currentTarget.value)}
        />
        <TextInput
          label={t("console.inspection.dispatch.due")}
          type="date"
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
        <TextInput
          label={t("console.inspection.dispatch.joint")}
          maxLength={200}
          value={joint}
          onChange={(event) => setJoint(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Checkbox
        label={t("console.inspection.dispatch.monitoring")}
        checked={monitoring}
        onChange={(event) => setMonitoring(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

/** The first codes of open units that are still to be visited and hold what is sought; asked for while the dialog is open. */
function useOpenCodes(opened: boolean, sought: string): readonly string[] {
  const { id } = useCeremony();
  const [search] = useDebouncedValue(sought, 200);
  const revision = useViewStore((state) => state.revision);
  const [codes, setCodes] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a later opening has more units
  useEffect(() => {
    if (!opened) return undefined;
    let stale = false;
    void ask("openedUnits", { ceremony: id, search, sendable: true, from: 0, count: offered }).then(
      (answer) => {
        if (!stale) setCodes(answer.ok ? answer.output.units.map(({ code }) => code) : []);
      },
    );
    return () => {
      stale = true;
    };
  }, [id, opened, revision, search]);
  return codes;
}
