import type { Calendar } from "./calendar.ts";
import { calendar2025 } from "./calendar-2025.ts";
import { calendar2026 } from "./calendar-2026.ts";

/** The calendars that come with the application; the office imports later ones as they are published. */
export const shippedCalendars: readonly Calendar[] = [calendar2025, calendar2026];
