import { type WindowRole, windowRoles } from "../../../shared/contract/method.ts";

/** Scheme of the windows' own addresses: `app://console/` and `app://stage/`, an origin per role. */
export const scheme = "app";

export const pageOf = (role: WindowRole): string => `${scheme}://${role}/`;

/** The role an address belongs to; none where it is not one of the windows' own. */
export function roleOfUrl(url: string): WindowRole | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return protocol === `${scheme}:` ? windowRoles.find((role) => role === host) : undefined;
}
