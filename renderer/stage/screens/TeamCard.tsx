import type { ReactNode } from "react";
import type { StageTeam } from "../../../shared/windows/stage-view.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly team: StageTeam;
  /** Alone on the screen: with room for a picture of the load. */
  readonly large?: boolean;
}

/** A unit and its inspectors by code, each with the units so far. */
export function TeamCard({ team: { unit, inspectors }, large = false }: Props): ReactNode {
  const words = useWords();
  return (
    <li className="card team">
      <b className="code drawn-code">{unit}</b>
      {inspectors.map(({ code, load }) => (
        <span key={code} className="inspector">
          <span className="code drawn-code">{code}</span>
          <span className="load">{words("stage.teams.load", { load })}</span>
          {large && <Units count={load} />}
        </span>
      ))}
    </li>
  );
}

/** A block for each unit; more than this are only counted. */
const mostBlocks = 16;

function Units({ count }: { readonly count: number }): ReactNode {
  if (count > mostBlocks) return null;
  return (
    <span className="units" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are all alike.
        <i key={index} />
      ))}
    </span>
  );
}
