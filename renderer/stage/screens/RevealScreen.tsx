import type { ReactNode } from "react";
import { NonceMeets } from "./NonceMeets.tsx";
import { OneSlip } from "./OneSlip.tsx";
import { focusOf } from "./reveal-focus.ts";
import { SeedForms } from "./SeedForms.tsx";
import type { ScreenOf } from "./screen-of.ts";

interface Props {
  readonly screen: ScreenOf<"reveal">;
  readonly freeze: string;
}

/** The nonce against its commitment, each slip as it is read, and the seed they make. */
export function RevealScreen({ screen, freeze }: Props): ReactNode {
  const { slips, nonce, commitment, seed } = screen;
  const focus = focusOf(slips, seed);
  if (focus.on === "nonce") return <NonceMeets nonce={nonce} commitment={commitment} />;
  if (focus.on === "slip") return <OneSlip slip={focus.slip} slips={slips} />;
  const file = { freeze, nonce, slips: slips.map(({ digits }) => digits) };
  return <SeedForms file={file} stored={focus.seed} />;
}
