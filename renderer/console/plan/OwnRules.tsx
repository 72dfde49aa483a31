import { Checkbox, Fieldset, Group, NumberInput, SegmentedControl, Stack, Textarea } from "@mantine/core";
import type { OwnRules as Given } from "../../../shared/contract/own-rules.ts";
import { type Level, type Rule, type UnitDraw, unitDraws } from "../../../shared/draw/model.ts";
import { presets, regularCap } from "../../../shared/draw/presets.ts";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  readonly own: OwnDraft;
  /** Draws whose list is there. */
  readonly drawn: readonly UnitDraw[];
  readonly onChange: (own: OwnDraft) => void;
}

/** Ratios of the office's own, with what they rest on: the minutes print both. */
export function OwnRules({ own, drawn, onChange }: Props) {
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
          <Fieldset key={draw} legend={t(`minutes.draw.${draw}`)} p="sm">
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
      </Group>
    </Stack>
  );
}

function numberOrEmpty(value: string | number): number | "" {
  return typeof value === "number" ? value : "";
}

/** A quota as it is typed: per cent of the registered, or so many times the inspectors in post; two decimals. */
export interface OwnQuota {
  readonly per: Rule["per"];
  readonly amount: number | "";
}

/** An office's own rule set as it is typed. */
export interface OwnDraft {
  readonly basis: string;
  readonly quotas: Readonly<Record<UnitDraw, OwnQuota>>;
  readonly most: number | "";
  readonly specialExempt: boolean;
}

/** The shipped ratios of the level, to be changed; their basis is not the office's own. */
export function freshOwn(level: Level): OwnDraft {
  const rules = presets.find((preset) => preset.level === level)?.rules ?? {};
  return ownDraftOf({ basis: "", rules, ...regularCap });
}

/** Own rules as they were settled. */
export function ownDraftOf({
  basis,
  rules,
  most,
  specialExempt,
}: Omit<Given, "rules"> & {
  readonly rules: Partial<Record<UnitDraw, Omit<Rule, "atLeast"> | undefined>>;
}): OwnDraft {
  const quota = (draw: UnitDraw) => quotaOf(rules[draw]);
  return { basis, quotas: { TS: quota("TS"), ZD: quota("ZD"), YB: quota("YB") }, most, specialExempt };
}

function quotaOf(rule: Omit<Rule, "atLeast"> | undefined): OwnQuota {
  if (!rule) return { per: "share", amount: "" };
  const { per, numerator, denominator } = rule;
  const amount = Math.round(((per === "share" ? 100 : 1) * 100 * numerator) / denominator) / 100;
  return { per, amount };
}

/** As the host is asked: whole numbers, for the draws that are held; what is empty is left out, and refused there by name. */
export function ownRulesOf(
  { basis, quotas, most, specialExempt }: OwnDraft,
  drawn: readonly UnitDraw[],
): Given {
  const rules: Given["rules"] = {};
  for (const draw of unitDraws) {
    const { per, amount } = quotas[draw];
    if (amount === "" || !drawn.includes(draw)) continue;
    const scale = Number.isInteger(amount) ? 1 : 100;
    rules[draw] = {
      per,
      numerator: Math.round(amount * scale),
      denominator: (per === "share" ? 100 : 1) * scale,
    };
  }
  return { basis: basis.trim(), rules, most: most === "" ? regularCap.most : most, specialExempt };
}
