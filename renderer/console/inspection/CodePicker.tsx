import { MultiSelect, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { ask } from "../client.ts";
import { useCeremony } from "../hooks/use-ceremony.ts";
import { useLanguage } from "../hooks/use-language.ts";

/** Codes that a search offers at once. */
const offered = 50;

/** Chooses drawn units by their codes. */
export function UnitPicker({
  units,
  most,
  onChange,
}: {
  readonly units: readonly string[];
  /** So many at most. */
  readonly most?: number;
  readonly onChange: (units: readonly string[]) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const { codes } = useCodes(typed);
  return (
    <MultiSelect
      label={t(most === 1 ? "console.inspection.one-unit" : "console.inspection.units")}
      description={t(most === 1 ? "console.inspection.unit.hint" : "console.inspection.units.hint")}
      inputWrapperOrder={["label", "input", "description"]}
      searchable
      clearable
      hidePickedOptions
      {...(most !== undefined && { maxValues: most })}
      nothingFoundMessage={t("console.drawn.none")}
      searchValue={typed}
      onSearchChange={setTyped}
      data={[...new Set([...units, ...codes])]}
      value={[...units]}
      onChange={onChange}
      clearButtonProps={{ "aria-label": t("console.inspection.clear") }}
    />
  );
}

/** Chooses an inspector of some team by code. */
export function InspectorPicker({
  inspector,
  onChange,
}: {
  readonly inspector: string;
  readonly onChange: (inspector: string) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState("");
  const { inspectors } = useCodes(typed);
  return (
    <Select
      label={t("console.inspection.inspector")}
      searchable
      nothingFoundMessage={t("console.drawn.none")}
      searchValue={typed}
      onSearchChange={setTyped}
      data={[...new Set([...(inspector === "" ? [] : [inspector]), ...inspectors])]}
      value={inspector === "" ? null : inspector}
      onChange={(value) => onChange(value ?? "")}
    />
  );
}

interface Found {
  readonly codes: readonly string[];
  readonly inspectors: readonly string[];
}

/** The first codes of the locked list that hold what was typed, and the inspectors of their teams. */
function useCodes(typed: string): Found {
  const { id } = useCeremony();
  const [search] = useDebouncedValue(typed, 200);
  const [found, setFound] = useState<Found>({ codes: [], inspectors: [] });
  useEffect(() => {
    let stale = false;
    void ask("drawnUnits", { ceremony: id, search, from: 0, count: offered }).then((answer) => {
      if (stale || !answer.ok) return;
      const { units } = answer.output;
      const wanted = search.normalize("NFKC").trim().toUpperCase();
      const inspectors = units.flatMap(({ team }) => team).filter((one) => one.includes(wanted));
      setFound({
        codes: units.map(({ code }) => code).filter((code) => code.includes(wanted)),
        inspectors: [...new Set(inspectors)].sort(),
      });
    });
    return () => {
      stale = true;
    };
  }, [id, search]);
  return found;
}
