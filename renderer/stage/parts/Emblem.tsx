import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Client } from "../../../shared/contract/client.ts";
import type { StageView } from "../../../shared/windows/stage-view.ts";
import { emblemAddress } from "../../ui/emblem.ts";

/** Fetches the emblem by its digest, as the address of an image. */
type EmblemSource = (digest: string) => Promise<string>;

/** Where this window gets the office's emblem from. */
export const EmblemContext = createContext<EmblemSource>(() => new Promise(() => {}));

const retryAfter = 2000;

/** From the host; asked again while it does not answer, for it may be starting anew. */
export function createEmblemSource(client: Client<StageView>): EmblemSource {
  const fetchEmblem: EmblemSource = async (digest) => {
    const answer = await client.call("emblem", { digest }).catch(() => undefined);
    if (answer) return answer.ok ? emblemAddress(answer.output.png) : "";
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
    return fetchEmblem(digest);
  };
  return fetchEmblem;
}

/** The office's emblem; its name stands beside it in words. */
export function Emblem({ digest }: { readonly digest: string }): ReactNode {
  const source = useContext(EmblemContext);
  const [shown, setShown] = useState({ digest: "", address: "" });
  useEffect(() => {
    let isWanted = true;
    void source(digest).then((address) => {
      if (isWanted) setShown({ digest, address });
    });
    return () => {
      isWanted = false;
    };
  }, [source, digest]);
  if (shown.digest !== digest || shown.address === "") return null;
  return <img className="emblem" src={shown.address} alt="" />;
}
