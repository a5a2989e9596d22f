/** Years that the shipped calendar has from their announcements, as they stood before. */
import { putCalendarYear } from "#app/server/persistence/time/calendar-store.ts";
import type { TestContext } from "../setup/test-context.ts";

/** The year as if it had not been announced yet: its days stand, and count as a draft. */
export const notAnnounced = (context: Pick<TestContext, "database">, year: number) =>
  context.database.transaction((transaction) =>
    putCalendarYear(transaction, { year, status: "draft", source: "not announced" }),
  );
