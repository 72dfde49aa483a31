import type { List } from "../../../shared/register/model.ts";
import type { Message } from "../../../shared/text/text.ts";
import type { CeremonyService } from "../ledger/ceremony-service.ts";
import { openProjection, type Page, type Projection } from "./projection.ts";

/** The register's projection, opened when a list is first looked at, and read on when one is looked at again. */
export interface Projected {
  /** As `Projection.page`, with the register's last fact in it. */
  readonly page: <L extends List>(
    list: L,
    search: string,
    from: number,
    count: number,
  ) => Page<L> | undefined;
  /** No name stays in memory. */
  readonly forget: () => void;
  readonly close: () => void;
}

/** Over a file beside the ledger; what had to be made anew is told. */
export function projected(
  path: string,
  {
    state,
    register,
    registerFacts,
    ledger,
  }: Pick<CeremonyService, "state" | "register" | "registerFacts" | "ledger">,
  tell: (said: Message) => void,
): Projected {
  let opened: { readonly projection: Projection; at: number } | undefined;
  const upToDate = (): Projection => {
    const { registerAt } = state();
    if (!opened) {
      const [first] = ledger.events(1);
      const source = { ledger: first?.hash ?? "", head: () => ledger.head().seq, facts: registerFacts };
      opened = { projection: openProjection(path, source, tell), at: registerAt };
    } else if (opened.at !== registerAt) {
      opened.projection.follow();
      opened.at = registerAt;
    }
    return opened.projection;
  };
  /** Also where it is held in memory; it is read again when it is asked again. */
  const close = () => {
    opened?.projection.close();
    opened = undefined;
  };
  return {
    page: (...asked) => {
      try {
        return upToDate().page(...asked);
      } catch (error) {
        // Where facts do not fit one another it is the ledger that is at fault: whoever adds them up finds it.
        register();
        throw error;
      }
    },
    forget: close,
    close,
  };
}
