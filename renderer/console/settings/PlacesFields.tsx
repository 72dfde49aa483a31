import { Checkbox, Group, Select, Stack } from "@mantine/core";
import { controlLevels, places as kinds, type Places } from "../../../shared/draw/rule-set.ts";
import { useLanguage } from "../hooks/use-language.ts";

interface Props {
  /** Where units of each control level stand; nothing where the rule set leaves it to the shipped ones. */
  readonly places: Places | undefined;
  /** What the shipped ones say, to begin with. */
  readonly usual: Places;
  readonly onChange: (places: Places | undefined) => void;
}

/** Which units a rule set counts among the key and which among the general ones, by their control level. */
export function PlacesFields({ places, usual, onChange }: Props) {
  const { t } = useLanguage();
  return (
    <Stack gap="xs">
      <Checkbox
        label={t("console.rule.places")}
        checked={places !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : undefined)}
      />
      {places && (
        <Group gap="sm">
          {controlLevels.map((control) => (
            <Select
              key={control}
              w={190}
              allowDeselect={false}
              label={t(`register.means.${control}`)}
              value={places[control]}
              onChange={(value) =>
                onChange({ ...places, [control]: kinds.find((one) => one === value) ?? places[control] })
              }
              data={kinds.map((value) => ({ value, label: t(`console.rule.place.${value}`) }))}
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}
