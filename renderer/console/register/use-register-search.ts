import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { List } from "../../../shared/register/model.ts";
import { ask } from "../change.ts";
import { useView } from "../hooks/use-view.ts";

interface Found {
  readonly id: string;
  readonly name: string;
}

const searched: readonly List[] = ["key", "general", "special", "inspectors"];
const few = 6;

/** A few units and inspectors that have a text in their row, by code and name; each code once. */
export function useRegisterSearch(typed: string): readonly Found[] {
  const { lists } = useView();
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [found, setFound] = useState<readonly Found[]>([]);
  const held = searched.filter((list) => lists.some((one) => one.list === list)).join(" ");
  useEffect(() => {
    let current = true;
    const look = search === "" ? Promise.resolve([]) : searchIn(held.split(" ") as List[], search);
    void look.then((rows) => {
      if (current) setFound(rows);
    });
    return () => {
      current = false;
    };
  }, [search, held]);
  return found;
}

async function searchIn(lists: readonly List[], search: string): Promise<readonly Found[]> {
  const answers = await Promise.all(lists.map((list) => ask("rows", { list, search, from: 0, count: few })));
  const all = answers.flatMap((answer) => {
    if (!answer.ok) return [];
    const { columns, rows } = answer.output;
    const name = columns.indexOf("name");
    const id = columns.includes("certificate") ? columns.indexOf("certificate") : columns.indexOf("id");
    return rows.map((row) => ({ id: row[id] ?? "", name: row[name] ?? "" }));
  });
  return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, 2 * few);
}
