import { useRef, useState } from "react";
import type { FileHeadings, ImportReport } from "../../../shared/contract/answers.ts";
import { type Field, type List, mostListBytes } from "../../../shared/register/model.ts";
import { type Key, type Message, message, type ValuesOf } from "../../../shared/text/text.ts";
import { ask } from "../client.ts";
import { readBase64 } from "../parts/read-base64.ts";

/** What a person chose by hand for a file. */
export interface Chosen {
  readonly sheet?: string;
  readonly map: Readonly<Record<string, string>>;
  /** By field what phrases mean that the program does not know. */
  readonly phrases?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Hidden rows are left out. */
  readonly hidden?: "left";
}

interface Read {
  readonly name: string;
  readonly bytes: string;
}

export interface Importing {
  readonly file: string;
  readonly reading: boolean;
  readonly report: ImportReport | undefined;
  readonly refusal: Message | undefined;
  /** The file can be read, but its sheet or columns have to be named by hand. */
  readonly byHand: boolean;
  readonly chosen: Chosen;
  readonly open: (file: File) => Promise<void>;
  /** Reads the same file again as a person wants it read; what is refused leaves the report as it is. */
  readonly again: (chosen: Chosen) => Promise<void>;
  /** The sheets of the file with their columns, for who has to name them; nothing where they cannot be had. */
  readonly headings: () => Promise<FileHeadings | undefined>;
  /** Has the reading of the file stopped; nothing of it stays. */
  readonly stop: () => void;
  readonly discard: () => void;
  readonly dismiss: () => void;
}

const asFound: Chosen = { map: {} };

const nameable = new Set<Key>([
  "console.import.sheet-unknown",
  "console.import.headings-unknown",
  "console.import.headings-missing",
  "console.import.heading-clash",
  "register.headings-twice",
  "register.headings-down",
  "register.choice-unknown",
]);

/** A file on its way into a list: read, reported on, read again with another sheet or other columns. */
export function useImport(list: List): Importing {
  const [file, setFile] = useState<Read>();
  const [reading, setReading] = useState("");
  const [report, setReport] = useState<ImportReport>();
  const [refusal, setRefusal] = useState<Message>();
  const [byHand, setByHand] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(asFound);
  const latest = useRef(0);
  const atHost = useRef("");

  const preview = async (read: Read, wanted: Chosen) => {
    latest.current += 1;
    const turn = latest.current;
    setReading(read.name);
    setRefusal(undefined);
    const { sheet, map, phrases, hidden } = wanted;
    const id = crypto.randomUUID();
    atHost.current = id;
    const answer = await ask("previewImport", {
      list,
      reading: id,
      ...read,
      ...(sheet !== undefined && { sheet }),
      ...(Object.keys(map).length > 0 && { map: { ...map } }),
      ...(phrases && { phrases: { ...phrases } as Record<string, Record<string, string>> }),
      ...(hidden && { hidden }),
    });
    if (atHost.current === id) atHost.current = "";
    if (turn !== latest.current) {
      // Nobody waits for it any more, and the host need not keep it.
      if (answer.ok) void ask("discardImport", { preview: answer.output.preview });
      return;
    }
    setReading("");
    if (!answer.ok) {
      const said = inWindow(answer.error.said, list);
      setRefusal(said);
      setByHand((before) => before || nameable.has(said.key));
      return;
    }
    if (report) void ask("discardImport", { preview: report.preview });
    setByHand(false);
    setReport(answer.output);
    setChosen(wanted);
  };

  const stop = () => {
    latest.current += 1;
    if (atHost.current !== "") void ask("stopReading", { reading: atHost.current });
    setReading("");
  };

  const open = async (picked: File) => {
    const { name, size } = picked;
    setRefusal(undefined);
    if (size > mostListBytes) {
      setRefusal(message("console.import.too-large", { file: name, size: Math.ceil(size / 1024 / 1024) }));
      return;
    }
    latest.current += 1;
    const turn = latest.current;
    setReading(name);
    let bytes: string;
    try {
      bytes = await readBase64(picked);
      if (turn !== latest.current) return;
    } catch {
      if (turn !== latest.current) return;
      setReading("");
      setRefusal(message("console.import.unreadable", { file: name }));
      return;
    }
    const read = { name, bytes };
    setFile(read);
    if (report) void ask("discardImport", { preview: report.preview });
    setReport(undefined);
    setByHand(false);
    setChosen(asFound);
    await preview(read, asFound);
  };

  return {
    file: file?.name ?? "",
    reading: reading !== "",
    report,
    refusal,
    byHand,
    chosen,
    open,
    again: async (wanted) => {
      if (file) await preview(file, wanted);
    },
    headings: async () => {
      const answer = file && (await ask("fileHeadings", { list, reading: crypto.randomUUID(), ...file }));
      return answer?.ok ? answer.output : undefined;
    },
    stop,
    discard: () => {
      stop();
      if (report) void ask("discardImport", { preview: report.preview });
    },
    dismiss: () => setRefusal(undefined),
  };
}

/** Refusals of the reader as a window says them: there are fields to fill in here, not arguments of a command line. */
function inWindow(said: Message, list: List): Message {
  const role = message(`minutes.list.${list}`, {});
  const values = <K extends Key>(_: K) => said.values as ValuesOf<K>;
  switch (said.key) {
    case "register.sheet-unknown":
      return message("console.import.sheet-unknown", { ...values(said.key), role });
    case "register.headings-unknown":
      return message("console.import.headings-unknown", { ...values(said.key), role });
    case "register.headings-missing":
      return message("console.import.headings-missing", { ...values(said.key), role });
    case "register.heading-clash": {
      const known = values(said.key);
      const field = message(`console.field.${known.field as Field}`, {});
      return message("console.import.heading-clash", { ...known, role, field });
    }
    default:
      // Whatever else names the list, names it as people do.
      return said.values["role"] === list ? { ...said, values: { ...said.values, role } } : said;
  }
}
