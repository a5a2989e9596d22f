import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { numberedPaper } from "./signed-paper.ts";

/** The decision by which an agency was ended or merged. */
export const successionForm = (today: CivilDate) => numberedPaper(today);
