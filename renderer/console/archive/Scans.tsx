import { Alert, Button, FileButton, Group, List, Select, Table, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { type ScanKind, scanKinds } from "../../../shared/draw/scans-file.ts";
import { type Message, message } from "../../../shared/text/text.ts";
import { useMethod, useView } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { readBase64 } from "../parts/read-base64.ts";
import { Section } from "../parts/Section.tsx";
import { Where, type Written } from "./Bag.tsx";
import { judgeScans } from "./choose-scans.ts";

/** Scans of what was signed in ink go into a new version of the bag; the versions before it stay as they are. */
export function Scans() {
  const { t, say } = useLanguage();
  const { id } = useCeremony();
  const { bags, versionsDue } = useView();
  const later = bags.find(({ ceremony }) => ceremony === id)?.later ?? [];
  const adding = useMethod("addScans");
  const writing = useMethod("writeVersion");
  const [scans, setScans] = useState<readonly ChosenScan[]>([]);
  const [where, setWhere] = useState<Written>();
  const [wrong, setWrong] = useState<readonly Message[]>([]);
  const reset = useRef<() => void>(null);
  const [unread, setUnread] = useState<Message>();
  const last = later.at(-1);
  const next = versionsDue.includes(id) ? later.length + 2 : undefined;
  const open = last?.manifest === "" ? last.version : next;
  const busy = adding.busy || writing.busy;

  const add = async () => {
    setUnread(undefined);
    const read: { name: string; kind: ChosenScan["kind"]; remark: string; bytes: string }[] = [];
    for (const { file, kind, remark } of scans) {
      const bytes = await readBase64(file).catch(() => undefined);
      if (bytes === undefined) return setUnread(message("console.scans.unreadable", { name: file.name }));
      read.push({ name: file.name, kind, remark: remark.trim(), bytes });
    }
    const written = await adding.run({ ceremony: id, scans: read });
    if (!written) return undefined;
    setScans([]);
    return setWhere(written);
  };
  const choose = async (files: readonly File[]) => {
    const { taken, refused } = await judgeScans(
      files,
      scans.map(({ file }) => file),
    );
    setWrong(refused);
    setScans((chosen) => [
      ...chosen,
      ...taken.map((file): ChosenScan => ({ key: crypto.randomUUID(), file, kind: "minutes", remark: "" })),
    ]);
    // The same file may be chosen again, mended meanwhile.
    reset.current?.();
  };
  const rewrite = async () => {
    const written = await writing.run({ ceremony: id });
    if (written) setWhere(written);
  };

  return (
    <Section title={t("console.scans")} hint={t("console.scans.hint")}>
      {later.length > 0 && (
        <List>
          {later.map(({ version, kind, scans: held, upTo, manifest }) => (
            <List.Item key={version}>
              {manifest === ""
                ? t("console.scans.unwritten", { version })
                : t(`console.scans.version.${kind}`, {
                    version,
                    count: kind === "scans" ? held.length : upTo,
                  })}
            </List.Item>
          ))}
        </List>
      )}
      {scans.length > 0 && <ChosenScans scans={scans} disabled={busy} onChange={setScans} />}
      <Group>
        {open !== undefined ? (
          <Button loading={writing.busy} onClick={() => void rewrite()}>
            {t("console.scans.rewrite", { version: open })}
          </Button>
        ) : (
          <>
            <FileButton
              multiple
              accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
              inputProps={{ "aria-label": t("console.scans.choose") }}
              resetRef={reset}
              onChange={(files) => void choose(files)}
            >
              {(props) => (
                <Button variant="default" disabled={busy} {...props}>
                  {t("console.scans.choose")}
                </Button>
              )}
            </FileButton>
            {scans.length > 0 && (
              <Button loading={adding.busy} onClick={() => void add()}>
                {t("console.scans.act", { version: later.length + 2 })}
              </Button>
            )}
          </>
        )}
      </Group>
      {where && <Where {...where} />}
      {wrong.length > 0 && (
        <Alert
          color="red"
          role="alert"
          title={t("console.scans.refused", { count: wrong.length })}
          withCloseButton
          closeButtonLabel={t("console.close")}
          onClose={() => setWrong([])}
        >
          <List>
            {wrong.map((said, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name and one fault
              <List.Item key={index} style={{ overflowWrap: "anywhere" }}>
                {say(said)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Refusal said={unread} onClose={() => setUnread(undefined)} />
      <Refusal said={adding.refusal} onClose={adding.dismiss} />
      <Refusal said={writing.refusal} onClose={writing.dismiss} />
    </Section>
  );
}

/** A file the officer chose, and what it is said to show. */
interface ChosenScan {
  readonly key: string;
  readonly file: File;
  readonly kind: ScanKind;
  readonly remark: string;
}

interface Props {
  readonly scans: readonly ChosenScan[];
  readonly disabled: boolean;
  readonly onChange: (scans: readonly ChosenScan[]) => void;
}

/** The files that are about to be added, each with its kind and a remark, to be corrected or taken away again. */
function ChosenScans({ scans, disabled, onChange }: Props) {
  const { t } = useLanguage();
  const alter = (key: string, change: Partial<ChosenScan>) =>
    onChange(scans.map((scan) => (scan.key === key ? { ...scan, ...change } : scan)));
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("console.scans.file")}</Table.Th>
          <Table.Th>{t("console.scans.kind")}</Table.Th>
          <Table.Th>{t("console.scans.remark")}</Table.Th>
          <Table.Th>{t("console.scans.remove")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {scans.map(({ key, file: { name }, kind, remark }) => (
          <Table.Tr key={key}>
            <Table.Td style={{ overflowWrap: "anywhere" }}>{name}</Table.Td>
            <Table.Td>
              <Select
                aria-label={t("console.scans.kind.of", { name })}
                data={scanKinds.map((value) => ({ value, label: t(`console.scans.kind.${value}`) }))}
                value={kind}
                allowDeselect={false}
                disabled={disabled}
                onChange={(value) => value && alter(key, { kind: value })}
              />
            </Table.Td>
            <Table.Td>
              <TextInput
                aria-label={t("console.scans.remark.of", { name })}
                maxLength={1000}
                value={remark}
                disabled={disabled}
                onChange={(event) => alter(key, { remark: event.currentTarget.value })}
              />
            </Table.Td>
            <Table.Td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t("console.scans.remove.of", { name })}
                disabled={disabled}
                onClick={() => onChange(scans.filter((scan) => scan.key !== key))}
              >
                {t("console.scans.remove")}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
