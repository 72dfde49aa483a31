import { Text } from "@mantine/core";
import { useLanguage } from "../hooks/use-language.ts";
import classes from "./Shell.module.css";

/** Nobody may take a rehearsal for a real ceremony: a band over the whole width, on every page. */
export function RehearsalBand({ height }: { readonly height: number }) {
  const { t } = useLanguage();
  return (
    <Text component="p" className={classes["rehearsal"] ?? ""} style={{ height, lineHeight: `${height}px` }}>
      {t("console.rehearsal")}
    </Text>
  );
}
