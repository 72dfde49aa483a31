import { Checkbox, Fieldset, Group, NumberInput, SegmentedControl, Stack, Textarea } from "@mantine/core";
import type { UnitDraw } from "../../../shared/draw/model.ts";
import { useLanguage } from "../hooks/use-language.ts";
import { numberOrEmpty, type OwnDraft, type OwnQuota } from "./plan-settings.ts";

interface Props {
  readonly own: OwnDraft;
  /** Draws whose list is there. */
  readonly drawn: readonly UnitDraw[];
  readonly onChange: (own: OwnDraft) => void;
}

/** Ratios of the office's own, with what they rest on: the minutes print both. */
export function OwnRulesForm({ own, drawn, onChange }: Props) {
  const { t } = useLanguage();
  const set = (part: Partial<OwnDraft>) => onChange({ ...own, ...part });
  const quota = (draw: UnitDraw, part: Partial<OwnQuota>) =>
    set({ quotas: { ...own.quotas, [draw]: { ...own.quotas[draw], ...part } } });
  return (
    <Stack gap="sm">
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={4000}
        label={t("console.own.basis")}
        description={t("console.own.basis-hint")}
        value={own.basis}
        onChange={(event) => set({ basis: event.currentTarget.value })}
      />
      {drawn.map((draw) => {
        const { per, amount } = own.quotas[draw];
        return (
          <Fieldset key={draw} legend={t(`term.draw.${draw}`)} p="sm">
            <Group align="flex-end">
              <SegmentedControl
                aria-label={t("console.own.per")}
                value={per}
                onChange={(value) => quota(draw, { per: value as OwnQuota["per"] })}
                data={(["share", "inspectors"] as const).map((value) => ({
                  value,
                  label: t(`console.own.per.${value}`),
                }))}
              />
              <NumberInput
                required
                label={t(`console.own.amount.${per}`)}
                min={0}
                max={per === "share" ? 100 : 1000}
                decimalScale={2}
                value={amount}
                onChange={(value) => quota(draw, { amount: numberOrEmpty(value) })}
              />
            </Group>
          </Fieldset>
        );
      })}
      <Group align="flex-end">
        <NumberInput
          required
          label={t("console.own.most")}
          min={1}
          max={100}
          allowDecimal={false}
          value={own.most}
          onChange={(value) => set({ most: numberOrEmpty(value) })}
        />
        <Checkbox
          pb="xs"
          label={t("console.own.exempt")}
          checked={own.specialExempt}
          onChange={(event) => set({ specialExempt: event.currentTarget.checked })}
        />
        {drawn.includes("ZD") && (
          <Checkbox
            pb="xs"
            label={t("console.own.coverage")}
            checked={own.coverage === "ZD"}
            onChange={(event) => set({ coverage: event.currentTarget.checked ? "ZD" : "none" })}
          />
        )}
      </Group>
    </Stack>
  );
}
