import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Client } from "../../shared/contract/client.ts";
import type { StageView } from "../../shared/windows/stage-view.ts";
import { createViewStore } from "../ui/view-store.ts";
import { createPoolSource, PoolContext } from "./line/use-clouds.ts";
import { createEmblemSource, EmblemContext } from "./parts/Emblem.tsx";
import { Stage } from "./Stage.tsx";
import { ShowingContext, type Standing, startShowing } from "./showing.ts";

interface Props {
  readonly client: Client<StageView>;
}

/** The stage window: it shows what the host pushes, and keeps showing the last of it while the host is away. */
export function App({ client }: Props): ReactNode {
  const [{ useView, pool, emblem }] = useState(() => ({
    useView: createViewStore(client),
    pool: createPoolSource(client),
    emblem: createEmblemSource(client),
  }));
  const view = useView((state) => state.view);
  const stand = useHost(client, view?.ceremony ?? "");
  const still = useStill();
  if (!view) return <div className="stage-room" data-screen="none" />;
  return (
    <PoolContext value={pool}>
      <EmblemContext value={emblem}>
        <ShowingContext value={stand}>
          <Stage view={view} still={still} />
        </ShowingContext>
      </EmblemContext>
    </PoolContext>
  );
}

/** Keeps the host told that this window is there; gives the way to say which step stands on it. */
function useHost(client: Client<StageView>, ceremony: string): (standing: Standing | undefined) => void {
  const showing = useRef<ReturnType<typeof startShowing>>(undefined);
  const [stand] = useState(() => (standing: Standing | undefined) => showing.current?.stand(standing));
  useLayoutEffect(() => {
    showing.current = startShowing(client);
    return () => showing.current?.stop();
  }, [client]);
  useLayoutEffect(() => showing.current?.ofCeremony(ceremony), [ceremony]);
  return stand;
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
