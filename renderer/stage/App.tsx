import { type ReactNode, useEffect, useState } from "react";
import type { Client } from "../../shared/contract/client.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";
import { createViewStore } from "../ui/view-store.ts";
import { createPoolSource, PoolContext } from "./line/use-clouds.ts";
import { Stage } from "./Stage.tsx";

interface Props {
  readonly client: Client<StageView>;
}

/** The stage window: it shows what the host pushes, and keeps showing the last of it while the host is away. */
export function App({ client }: Props): ReactNode {
  const [{ useView, pool }] = useState(() => ({
    useView: createViewStore(client),
    pool: createPoolSource(client),
  }));
  const view = useView((state) => state.view);
  const still = useStill();
  if (!view) return <div className="stage-room" data-screen="none" />;
  return (
    <PoolContext value={pool}>
      <Stage view={view} still={still} />
    </PoolContext>
  );
}

/** Whether the system asks for less movement. */
function useStill(): boolean {
  const [query] = useState(() => matchMedia("(prefers-reduced-motion: reduce)"));
  const [still, setStill] = useState(query.matches);
  useEffect(() => {
    const follow = () => setStill(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [query]);
  return still;
}
