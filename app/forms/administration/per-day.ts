import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";

/** A schema that depends on today is made once a day: making one costs more than using it. */
export function perDay<Schema>(make: (today: CivilDate) => Schema): (today: CivilDate) => Schema {
  let made: { readonly today: CivilDate; readonly schema: Schema } | undefined;
  return (today) => {
    if (made?.today !== today) made = { today, schema: make(today) };
    return made.schema;
  };
}
