import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../hooks/use-command.ts";
import { useLanguage } from "../../hooks/use-language.ts";
import { Refusal } from "../../parts/Refusal.tsx";
import { Section } from "../../parts/Section.tsx";
import { useCourse } from "../../parts/use-course.ts";

/** The discipline supervisor's opinion; one given later is added to it, none is taken back. */
export function Opinion({ over }: { readonly over: boolean }) {
  const { t } = useLanguage();
  const [text, setText] = useState("");
  const { run, busy, refusal, dismiss } = useCommand();
  const recorded = useCourse().some(({ said }) => said.key === "ceremony.course.opinion.recorded");
  const submit = async () => {
    if (await run({ type: "record-opinion", text })) setText("");
  };
  return (
    <Section title={t("console.lock.opinion")} hint={t("console.lock.opinion.hint")} done={recorded}>
      {!over && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Textarea
            label={t("console.lock.opinion.label")}
            autosize
            minRows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group mt="xs">
            <Button
              variant="default"
              onClick={() => setText((typed) => typed || t("console.lock.opinion.none-text"))}
            >
              {t("console.lock.opinion.none")}
            </Button>
            <Button type="submit" loading={busy} disabled={text.trim() === ""}>
              {t("console.lock.opinion.act")}
            </Button>
          </Group>
        </form>
      )}
      <Refusal said={refusal} onClose={dismiss} />
    </Section>
  );
}
