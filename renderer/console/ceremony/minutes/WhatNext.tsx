import { List } from "@mantine/core";
import { useLanguage } from "../../hooks/use-language.ts";
import { Section } from "../../parts/Section.tsx";

const steps = ["sign", "copies", "slips", "keep", "next"] as const;

/** The ceremony is over; what people do with paper, envelopes and copies now. */
export function WhatNext() {
  const { t } = useLanguage();
  return (
    <Section title={t("console.minutes.next")}>
      <List type="ordered">
        {steps.map((step) => (
          <List.Item key={step}>{t(`console.minutes.next.${step}`)}</List.Item>
        ))}
      </List>
    </Section>
  );
}
