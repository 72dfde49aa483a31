import { useEffect, useRef } from "react";
import { create } from "zustand";
import type { Phase } from "../../../shared/ceremony/phases.ts";
import type { ConsoleView } from "../../../shared/windows/console-view.ts";
import { useNotice, useView } from "../client.ts";
import { phaseOf, underWay } from "../path.ts";
import { useLanguage } from "./use-language.ts";

/** A page of a ceremony: one of its phases, or its record. */
export type CeremonyPage = Phase | "record";

/** What the officer looks at. A ceremony without a page is followed: it shows where it stands, or its record once it is over. */
export type Place =
  | { readonly at: "home" | "register" | "plans" | "settings" | "opening" }
  | { readonly at: "ceremony"; readonly ceremony: string; readonly page?: CeremonyPage };

interface PlaceState {
  /** Nothing until the first view is here. */
  readonly place: Place | undefined;
}

const usePlaceStore = create<PlaceState>(() => ({ place: undefined }));

/** Turns to a place. */
export const goTo = (place: Place): void => usePlaceStore.setState({ place });

/** Turns to another page of the ceremony in view; `undefined` follows it. */
export function lookAt(page: CeremonyPage | undefined): void {
  const { place } = usePlaceStore.getState();
  if (place?.at !== "ceremony") return;
  const { ceremony } = place;
  goTo({ at: "ceremony", ceremony, ...(page && { page }) });
}

/**
 * The place in view. The console begins with the ceremony that is under way, else at home. It goes on with the ceremony it
 * shows; from another place it is not torn away, but told.
 */
export function usePlace(): Place {
  const view = useView();
  const chosen = usePlaceStore((state) => state.place);
  const place = resolved(chosen ?? beginning(view), view);
  const same = chosen !== undefined && sameplace(chosen, place);
  useEffect(() => {
    if (!same) goTo(place);
  });
  useMovingOn(place, view);
  return place;
}

function beginning(view: ConsoleView): Place {
  const now = underWay(view);
  return now ? { at: "ceremony", ceremony: now.id } : { at: "home" };
}

/** One ceremony is under way at a time, and an office comes before it: where the form for another would be, there is that. */
function resolved(place: Place, view: ConsoleView): Place {
  if (place.at !== "opening") return place;
  const now = underWay(view);
  if (now) return { at: "ceremony", ceremony: now.id };
  return view.office && !view.broken ? place : { at: "home" };
}

function sameplace(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Follows the ceremony in view into its next phase; whoever looks elsewhere is told in passing. */
function useMovingOn(place: Place, view: ConsoleView): void {
  const { t } = useLanguage();
  const notice = useNotice();
  const now = underWay(view);
  const stands = now ? `${now.id} ${phaseOf(now)}` : "";
  const before = useRef(stands);
  useEffect(() => {
    if (before.current === stands) return;
    before.current = stands;
    if (!now) return;
    const { id: ceremony } = now;
    const its = place.at === "ceremony" && place.ceremony === ceremony && place.page !== "record";
    if (its) lookAt(undefined);
    else notice(t("console.moved-on", { ceremony, phase: t(`ceremony.phase.${phaseOf(now)}`) }));
  }, [stands, now, place, notice, t]);
}
