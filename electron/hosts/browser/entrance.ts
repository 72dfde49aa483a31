import { randomBytes } from "node:crypto";
import { type WindowRole, windowRoles } from "../../../shared/contract/method.ts";
import { digest } from "../../services/ledger/digest.ts";

/** A token for one entrance, and when it is one no longer. */
export interface Issued {
  readonly token: string;
  /** Aborted when it was used, forgotten, or is too old; {@link howSpent} says which. */
  readonly spent: AbortSignal;
}

const ways = ["used", "forgotten", "too-old"] as const;
/** What became of a token: somebody came in with it, it was called in, or its time was over. */
export type Spent = (typeof ways)[number];

/** What became of a token; `undefined` while it can be used. */
export function howSpent({ reason }: AbortSignal): Spent | undefined {
  return ways.find((way) => way === reason);
}

/** Who may speak for a window: a one-time token becomes the session of a browser. */
export interface Entrance {
  /** A token for one entrance to a role; with `lasts`, for so many milliseconds. */
  readonly issue: (role: WindowRole, lasts?: number) => Issued;
  /** Forgets the tokens nobody has used. */
  readonly renew: () => void;
  /** Trades a token for a session; `undefined` where it is unknown, used, too old, or another role's. */
  readonly enter: (role: WindowRole, token: string) => string | undefined;
  /** Ends the session a used token was traded for: of two who had it, the first may have been a thief. Whether there was one. */
  readonly distrust: (role: WindowRole, token: string) => boolean;
  /** Aborted when the session ends; `undefined` where there is none. */
  readonly admits: (role: WindowRole, session: string) => AbortSignal | undefined;
}

/** What is known of a role's tokens and sessions, each by its digest. */
interface Kept {
  /** Unused token → the way to forget it. */
  readonly tokens: Map<string, (how: Spent) => void>;
  /** Used token → the session it was traded for. */
  readonly used: Map<string, string>;
  readonly sessions: Map<string, AbortController>;
}

/** Tokens and sessions live in memory only: a new start needs a new entrance. Kept by digest, so that looking one up leaks nothing by its time. */
export function createEntrance(): Entrance {
  const kept = Object.fromEntries(
    windowRoles.map((role) => [role, { tokens: new Map(), used: new Map(), sessions: new Map() }]),
  ) as Record<WindowRole, Kept>;
  const newSecret = (): string => randomBytes(32).toString("base64url");
  return {
    issue: (role, lasts) => {
      const { tokens } = kept[role];
      const token = newSecret();
      const spent = new AbortController();
      const late = lasts === undefined ? undefined : setTimeout(() => forget("too-old"), lasts).unref();
      const forget = (how: Spent): void => {
        clearTimeout(late);
        tokens.delete(digest(token));
        spent.abort(how);
      };
      tokens.set(digest(token), forget);
      return { token, spent: spent.signal };
    },
    renew: () => {
      for (const { tokens } of Object.values(kept))
        for (const forget of [...tokens.values()]) forget("forgotten");
    },
    enter: (role, token) => {
      const { tokens, used, sessions } = kept[role];
      const forget = tokens.get(digest(token));
      if (!forget) return undefined;
      forget("used");
      const session = newSecret();
      sessions.set(digest(session), new AbortController());
      used.set(digest(token), digest(session));
      return session;
    },
    distrust: (role, token) => {
      const { used, sessions } = kept[role];
      const session = used.get(digest(token)) ?? "";
      sessions.get(session)?.abort();
      return sessions.delete(session);
    },
    admits: (role, session) => kept[role].sessions.get(digest(session))?.signal,
  };
}
