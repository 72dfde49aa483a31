import { digest as sha256 } from "../../electron/services/ledger/digest.ts";

/** A fact as it is chained, and the ceremony or office it is of. */
export type FixtureFact = Readonly<Record<string, unknown>> & { readonly type: string; readonly of: string };

/** A ledger of events whose bodies are the fewest words the verifier reads. */
export function openChain(
  form1: boolean,
  change: (fact: FixtureFact) => FixtureFact | undefined = (fact) => fact,
  inserted: Readonly<Record<string, readonly FixtureFact[]>> = {},
) {
  const lines: string[] = [];
  let head = "0".repeat(64);
  const due = new Map(Object.entries(inserted));
  return {
    /** When it was, for papers to print. */
    add(told: FixtureFact): string {
      const first = due.get(told.type) ?? [];
      due.delete(told.type);
      for (const one of first) this.add(one);
      const minutes = 30 + lines.length;
      const now = `2026-12-25T${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00+08:00`;
      const fact = change({ ...told, at: now });
      if (!fact) return now;
      const { of, ...rest } = fact;
      const named = /^ceremony\.(?:opened|locked|voided)$/.test(fact.type) ? { ceremony: of } : {};
      const body = JSON.stringify(form1 ? { ...rest, ...named } : { ...rest, of, form: 2 });
      const seq = lines.length + 1;
      const hash = sha256(`${seq},${head},${body}`);
      lines.push(`${JSON.stringify([seq, head, hash, body])}\n`);
      head = hash;
      return now;
    },
    head: () => head,
    text: () => lines.join(""),
  };
}
