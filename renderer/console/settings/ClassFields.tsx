import { Checkbox, Fieldset, Group, Select, Stack, TextInput } from "@mantine/core";
import type { UnitDraw } from "../../../shared/draw/model.ts";
import { type PeriodKind, periodKinds, type Ratio } from "../../../shared/draw/rule-set.ts";
import { mostClassName } from "../../../shared/rules/rule-set-check.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { type ClassDraft, ownWords } from "./rule-set-draft.ts";

interface Props {
  readonly draw: UnitDraw;
  readonly draft: ClassDraft;
  readonly onChange: (part: Partial<ClassDraft>) => void;
}

/** One class of a rule set: whether it is drawn, by which ratio, and in which periods. */
export function ClassFields({ draw, draft, onChange }: Props) {
  const { t } = useLanguage();
  const { isDrawn, per } = draft;
  const kinds = periodKinds.map((kind) => ({ value: kind, label: t(`rules.kind.${kind}`) }));
  return (
    <Fieldset legend={t(`term.draw.${draw}`)} p="sm">
      <Stack gap="xs">
        <Checkbox
          label={t("console.rule.drawn")}
          checked={isDrawn}
          onChange={(event) =>
            onChange({
              isDrawn: event.currentTarget.checked,
              // Each name in its own language, whatever the console speaks.
              ...(draft.zh === "" && draft.en === "" && ownWords(draw)),
            })
          }
        />
        {isDrawn && (
          <Group align="flex-end" gap="sm">
            <TextInput
              required
              w={190}
              label={t("console.rule.class-zh")}
              maxLength={mostClassName}
              value={draft.zh}
              onChange={(event) => onChange({ zh: event.currentTarget.value })}
            />
            <TextInput
              w={190}
              label={t("console.rule.class-en")}
              maxLength={mostClassName}
              value={draft.en}
              onChange={(event) => onChange({ en: event.currentTarget.value })}
            />
            <Select
              w={210}
              allowDeselect={false}
              label={t("console.rule.per")}
              value={per}
              onChange={(value) => onChange({ per: (value ?? "share") as Ratio["per"] })}
              data={(["share", "inspectors"] as const).map((value) => ({
                value,
                label: t(`console.rule.per.${value}`),
              }))}
            />
            <TextInput
              required
              w={150}
              label={t("console.rule.ratio")}
              placeholder={t(`console.rule.ratio-hint.${per}`)}
              value={draft.ratio}
              onChange={(event) => onChange({ ratio: event.currentTarget.value })}
            />
            <Select
              w={190}
              allowDeselect={false}
              label={t("console.rule.meant")}
              value={draft.meantFor}
              onChange={(value) => onChange({ meantFor: (value ?? "quarter") as PeriodKind })}
              data={kinds}
            />
            <Select
              w={130}
              allowDeselect={false}
              label={t("console.rule.by")}
              value={draft.drawn}
              onChange={(value) => onChange({ drawn: (value ?? "quarter") as PeriodKind })}
              data={kinds}
            />
            <TextInput
              w={190}
              label={t("console.rule.only")}
              placeholder={t("console.rule.only-hint")}
              maxLength={40}
              value={draft.only}
              onChange={(event) => onChange({ only: event.currentTarget.value })}
            />
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
