import type { Holiday } from "../../shared/rules/calendar.ts";

/**
 * The other statutory holidays of 2027, each on a weekend: with them an invented calendar that arranges New Year is whole, and no
 * working day is another one.
 */
export const restOf2027: readonly Holiday[] = [
  { name: "春节", from: "2027-02-06", to: "2027-02-07" },
  { name: "清明节", from: "2027-04-03", to: "2027-04-03" },
  { name: "劳动节", from: "2027-05-01", to: "2027-05-01" },
  { name: "端午节", from: "2027-06-12", to: "2027-06-12" },
  { name: "中秋节", from: "2027-09-18", to: "2027-09-18" },
  { name: "国庆节", from: "2027-10-02", to: "2027-10-02" },
];
