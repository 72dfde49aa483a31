import type {
  ConflictOfInterest,
  Field,
  Inspector,
  List,
  Unit,
  Visit,
} from "../../../shared/register/model.ts";
import type { RowOf } from "../../../shared/register/row-schemas.ts";

type Column<Row> = readonly [field: Field, text: (row: Row) => string];

const unit: readonly Column<Unit>[] = [
  ["name", ({ name }) => name],
  ["id", ({ id }) => id],
  ["credit-code", ({ creditCode }) => creditCode],
  ["level", ({ level }) => level],
  ["kind", ({ kind }) => kind],
  ["district", ({ district }) => district],
  ["address", ({ address }) => address],
  ["status", ({ status }) => status],
  ["updated-at", ({ updatedAt }) => updatedAt],
];
const special: readonly Column<Unit>[] = [
  ...unit,
  ["source", ({ source = "" }) => source],
  ["listed-at", ({ listedAt = "" }) => listedAt],
  ["evidence", ({ evidence = "" }) => evidence],
];
const inspector: readonly Column<Inspector>[] = [
  ["name", ({ name }) => name],
  ["certificate", ({ id }) => id],
  ["expiry", ({ certificateExpiry }) => certificateExpiry],
  ["organisation", ({ organisation }) => organisation],
  ["in-post", ({ inPost }) => yesNo(inPost)],
  ["available", ({ available }) => yesNo(available)],
];
const conflict: readonly Column<ConflictOfInterest>[] = [
  ["unit", ({ unit: id }) => id],
  ["inspector", ({ inspector: id }) => id],
  ["reason", ({ reason }) => reason],
];
const visit: readonly Column<Visit>[] = [
  ["unit", ({ unit: id }) => id],
  ["quarter", ({ quarter }) => quarter],
  ["waived", ({ waived }) => yesNo(waived)],
  ["visit-kind", ({ kind = "" }) => kind],
];

/** The columns of each list as it is shown, by the names its fields have in a mapping; yes and no are `yes` and `no`. */
export const columns: { readonly [L in List]: readonly Column<RowOf<L>>[] } = {
  key: unit,
  general: unit,
  special,
  inspectors: inspector,
  conflicts: conflict,
  visits: visit,
};

function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}
