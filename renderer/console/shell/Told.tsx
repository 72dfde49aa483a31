import { CloseButton, Group, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useToldStore } from "../client.ts";
import { useLanguage } from "../hooks/use-language.ts";
import classes from "./Shell.module.css";

/** Long enough to be read twice. */
const seconds = 8;

/** What is told in passing, in a strip of its own under the page: it covers neither the rehearsal band nor anything on the page. */
export function Told() {
  const { language, t } = useLanguage();
  const { number, text } = useToldStore();
  const shown = useRef(language);
  useEffect(() => {
    if (text === "") return undefined;
    const timer = setTimeout(() => {
      if (useToldStore.getState().number === number) useToldStore.setState({ text: "" });
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [number, text]);
  useEffect(() => {
    // Words of the language before are not left standing in a window that speaks another one.
    if (shown.current !== language) useToldStore.setState({ text: "" });
    shown.current = language;
  }, [language]);
  return (
    <div role="status">
      {text !== "" && (
        <Group className={classes["told"] ?? ""} wrap="nowrap" justify="space-between">
          <Text fw={500}>{text}</Text>
          <CloseButton aria-label={t("console.close")} onClick={() => useToldStore.setState({ text: "" })} />
        </Group>
      )}
    </div>
  );
}
