import { Button, Group, List, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../../hooks/use-language.ts";
import { ReasonDialog } from "../../parts/ReasonDialog.tsx";
import { Section } from "../../parts/Section.tsx";
import { useCourse } from "../../parts/use-course.ts";

/** Objections that were heard, and the way to record another; from here on they stop nothing. */
export function Objections({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const [objecting, setObjecting] = useState(false);
  const heard = useCourse().filter(({ said }) => said.key === "ceremony.course.objection.noted");
  return (
    <Section title={t("console.lock.objections")} hint={t("console.lock.objections.hint")}>
      {heard.length > 0 ? (
        <List size="sm">
          {heard.map(({ seq, at, text }) => (
            <List.Item key={seq}>
              {at.slice(11, 16)} {text}
            </List.Item>
          ))}
        </List>
      ) : (
        <Text size="sm">{t("console.lock.objections.none")}</Text>
      )}
      {!over && (
        <Group>
          <Button variant="default" onClick={() => setObjecting(true)}>
            {t("console.reveal.object")}
          </Button>
        </Group>
      )}
      <ReasonDialog
        opened={objecting}
        onClose={() => setObjecting(false)}
        title={t("console.lock.object.title")}
        hint={t("console.reveal.object.late")}
        label={t("console.reveal.object.label")}
        act={t("console.reveal.object.act")}
        command={(text) => ({ type: "object", slip: 0, text })}
      />
    </Section>
  );
}
