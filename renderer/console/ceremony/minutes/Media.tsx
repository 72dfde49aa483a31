import { Button, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { useCourse } from "../../parts/use-course.ts";

/** Photographs and film, one to a line; a later list takes the place of an earlier one in the minutes. */
export function Media({ filed }: { readonly filed: boolean }) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const listed = useCourse().some(({ said }) => said.key === "ceremony.course.media.listed");
  const items = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return (
    <Section title={t("console.minutes.media")} hint={t("console.minutes.media.hint")} done={listed}>
      {!filed && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run({ type: "list-media", items });
          }}
        >
          <Textarea
            label={t("console.minutes.media.label")}
            placeholder={t("console.minutes.media.placeholder")}
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group mt="xs">
            <Button type="submit" variant="default" loading={busy} disabled={items.length === 0}>
              {t("console.minutes.media.act", { count: items.length })}
            </Button>
          </Group>
        </form>
      )}
      {filed && !listed && <Text size="sm">{t("console.minutes.media.none")}</Text>}
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}
