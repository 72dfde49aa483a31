import type { CeremonyService } from "../ledger/ceremony-service.ts";
import type { Work } from "./working.ts";

/** The application while it runs, as its methods see it. */
export interface Running {
  readonly service: CeremonyService;
  readonly work: Work;
  /** Folder the bags are written into. */
  readonly bags: string;
}
