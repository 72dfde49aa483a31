import { randomBytes } from "node:crypto";
import type { WindowRole } from "../../../shared/contract/rpc.ts";
import { digest } from "../../services/ledger/digest.ts";

/** Who may speak for a window: a one-time token from the terminal becomes the session of a browser. */
export interface Entrance {
  /** A token for one entrance to a role. */
  readonly issue: (role: WindowRole) => string;
  /** Forgets the tokens nobody has used. */
  readonly renew: () => void;
  /** Trades a token for a session; `undefined` where it is unknown, used, or another role's. */
  readonly enter: (role: WindowRole, token: string) => string | undefined;
  /** Ends the session a used token was traded for: of two who had it, the first may have been a thief. Whether there was one. */
  readonly distrust: (role: WindowRole, token: string) => boolean;
  /** Aborted when the session ends; `undefined` where there is none. */
  readonly admits: (role: WindowRole, session: string) => AbortSignal | undefined;
}

/** Tokens and sessions live in memory only: a new start needs a new entrance. Kept by digest, so that looking one up leaks nothing by its time. */
export function createEntrance(): Entrance {
  const tokens = { console: new Set<string>(), stage: new Set<string>() };
  /** Used token → the session it was traded for. */
  const used = { console: new Map<string, string>(), stage: new Map<string, string>() };
  const sessions = {
    console: new Map<string, AbortController>(),
    stage: new Map<string, AbortController>(),
  };
  const newSecret = (): string => randomBytes(32).toString("base64url");
  return {
    issue: (role) => {
      const token = newSecret();
      tokens[role].add(digest(token));
      return token;
    },
    renew: () => {
      for (const kept of Object.values(tokens)) kept.clear();
    },
    enter: (role, token) => {
      const kept = digest(token);
      if (!tokens[role].delete(kept)) return undefined;
      const session = newSecret();
      sessions[role].set(digest(session), new AbortController());
      used[role].set(kept, digest(session));
      return session;
    },
    distrust: (role, token) => {
      const session = used[role].get(digest(token)) ?? "";
      sessions[role].get(session)?.abort();
      return sessions[role].delete(session);
    },
    admits: (role, session) => sessions[role].get(digest(session))?.signal,
  };
}
