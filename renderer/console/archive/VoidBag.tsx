import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../hooks/use-language.ts";
import { useMethod } from "../hooks/use-method.ts";
import { Refusal } from "../parts/Refusal.tsx";
import { Section } from "../parts/Section.tsx";
import { Working } from "../parts/Working.tsx";
import { useVerdict } from "./use-verdict.ts";
import { Verdict } from "./Verdict.tsx";
import { Where, type Written } from "./Where.tsx";

/** The ceremony before was void: its bag is written and checked here, for it has no page of its own any more. */
export function VoidBag({ ceremony }: { readonly ceremony: string }) {
  const { t } = useLanguage();
  const { run, busy, refusal, dismiss } = useMethod("writeBag");
  const [where, setWhere] = useState<Written>();
  const check = useVerdict();
  const write = async () => {
    const written = await run({});
    if (written) setWhere(written);
  };
  return (
    <Stack mb="md">
      <Section
        title={t("console.minutes.void-bag", { ceremony })}
        hint={t("console.minutes.void-bag.hint")}
        done={where !== undefined}
      >
        <Group>
          <Button variant={where ? "default" : "filled"} loading={busy} onClick={() => void write()}>
            {t("console.minutes.bag.act")}
          </Button>
        </Group>
        {where && <Where {...where} />}
        <Refusal said={refusal} onClose={dismiss} />
      </Section>
      <Working />
      {where && <Verdict {...check} />}
    </Stack>
  );
}
