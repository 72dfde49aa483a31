import type { State } from "../../../shared/ceremony/ceremony.ts";
import { isRegisterOpen } from "../../../shared/office/register-held.ts";
import type { Projected } from "./projected.ts";

/** A page of the list at a time. */
const pageSize = 500;

/**
 * Last days of the certificates of the inspectors in post, as their list stands; read once for each state of the register, and
 * kept without names. While a ceremony holds the register they are those that were read last.
 */
export function expiriesOf(rows: Pick<Projected, "page">, state: () => State): () => readonly string[] {
  let known: { readonly at: number; readonly days: readonly string[] } | undefined;
  /** What is told while the list is opened has a view made: it asks again meanwhile. */
  let reading = false;
  return () => {
    const { registerAt, lists } = state();
    if (!lists.inspectors) return [];
    if (known?.at === registerAt) return known.days;
    if (reading || !isRegisterOpen(state())) return known?.days ?? [];
    reading = true;
    try {
      known = { at: registerAt, days: read(rows) };
    } finally {
      reading = false;
    }
    return known.days;
  };
}

function read(rows: Pick<Projected, "page">): readonly string[] {
  const days: string[] = [];
  for (let from = 0; ; from += pageSize) {
    const page = rows.page("inspectors", "", from, pageSize);
    for (const { row } of page?.rows ?? []) if (row.inPost) days.push(row.certificateExpiry);
    if (!page || from + pageSize >= page.total) return days;
  }
}
