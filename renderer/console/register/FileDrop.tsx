import { Text } from "@mantine/core";
import { type DragEvent, useId, useState } from "react";
import classes from "../ceremony/preparation/FileDrop.module.css";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly onFile: (file: File) => void;
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
}

/** A place to drop a spreadsheet, and the button that chooses one. */
export function FileDrop({ onFile, label, hint, disabled }: Props) {
  const { t } = useLanguage();
  const [over, setOver] = useState(false);
  const hintId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) onFile(file);
  };
  return (
    <label
      className={classes["drop"] ?? ""}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        accept=".xlsx,.xls,.csv,.et,.txt"
        aria-label={t("console.import.drop")}
        aria-describedby={hint ? hintId : undefined}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Text component="span" fw={500}>
        {label}
      </Text>
      {hint && (
        <Text component="span" fz="sm" c="dimmed" id={hintId}>
          {hint}
        </Text>
      )}
    </label>
  );
}
