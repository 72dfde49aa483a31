import { type ReactNode, useContext } from "react";
import { hashHex } from "../hash.ts";
import { Digest } from "../parts/Digest.tsx";
import { useSteps } from "../parts/use-steps.ts";
import { RoomContext } from "../room.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly nonce: string;
  readonly commitment: string;
}

/** The revealed nonce, its hash computed here group by group, and the commitment it meets (protocol, step 4). */
export function NonceMeets({ nonce, commitment }: Props): ReactNode {
  const words = useWords();
  const { calm } = useContext(RoomContext);
  const hash = hashHex(nonce);
  const shown = useSteps(9, 0.6, calm, nonce);
  const meets = hash === commitment;
  return (
    <main className="screen nonce-screen">
      <h1>{words("stage.nonce", {})}</h1>
      <Digest label={words("stage.nonce.commitment", {})} digest={commitment} met={meets ? shown : 0} />
      <Digest label={words("stage.nonce.nonce", {})} digest={nonce} />
      <Digest label={words("stage.nonce.hash", {})} digest={hash} shown={shown} met={meets ? shown : 0} />
      <p
        className={meets ? "verdict good" : "verdict bad"}
        style={{ visibility: shown > 8 ? "visible" : "hidden" }}
      >
        {meets ? "✓ " : "✗ "}
        {words(meets ? "stage.nonce.met" : "stage.nonce.differs", {})}
      </p>
    </main>
  );
}
