/** Reference data that the product needs before its first day; run again, it changes nothing. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { fold } from "#app/domain/text/fold.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import { shippedFolder } from "#app/server/config.ts";
import type { Context } from "#app/server/context.ts";
import type { Transaction } from "#app/server/persistence/engine/database.ts";
import { putAgency } from "#app/server/persistence/people/agency-store.ts";
import { calendarYears } from "#app/server/persistence/time/calendar-reading.ts";
import { putCalendarDay, putCalendarYear } from "#app/server/persistence/time/calendar-store.ts";
import { putAdministrativeUnit, putField } from "#app/server/persistence/work/reference-store.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";

const text = z.string();
const agencies = z.array(
  z.object({
    code: text,
    registerCode: text,
    name: text,
    nameEn: text,
    shortName: text,
    kind: text,
    parent: text.nullable(),
    hasAccount: z.boolean(),
    onePerson: z.boolean(),
    contact: z.object({
      address: text,
      postalAddress: text,
      phone: text,
      website: text,
      email: text,
      openingHours: text,
    }),
    formerNames: z.array(text),
    otherNames: z.array(text),
    validFrom: text,
    validTo: text.nullable(),
  }),
);
const units = z.array(
  z.object({
    code: text,
    name: text,
    kind: text,
    parent: text.nullable(),
    formerNames: z.array(text),
    validFrom: text,
  }),
);
const fields = z.array(z.object({ code: text, name: text, nameEn: text }));
const calendar = z.object({
  years: z.array(
    z.object({ year: z.number(), status: z.enum(["draft", "official"]), source: text }),
  ),
  days: z.array(
    z.object({
      day: text,
      kind: z.enum(["holiday", "compensatory", "swapped-off", "swapped-in"]),
      name: text,
      source: text,
    }),
  ),
});

const doors = z.array(
  z.object({
    code: text,
    agency: text.nullable(),
    phone: text,
    address: text,
  }),
);

const folder = path.join(shippedFolder(), "prisma", "seed", "reference");
const load = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")));

/** The demonstration has a whole invented province; production begins with its own office alone. */
export type Furnishing = "demonstration" | "production";

export async function loadReference(context: Context, furnishing: Furnishing): Promise<boolean> {
  return context.database.transaction(async (transaction) => {
    const years = await calendarYears(transaction);
    if (years.length > 0) return false;
    await loadCalendar(transaction);
    for (const field of load("fields", fields))
      await putField(transaction, {
        ...field,
        sortKey: vietnameseSortKey(field.name),
        retiredOn: null,
      });
    await putSetting(
      transaction,
      "doors",
      load("doors", doors).map((door) =>
        furnishing === "production" ? { ...door, agency: null, phone: "", address: "" } : door,
      ),
    );
    // Whoever tries the product sees at once what a forwarding causes.
    if (furnishing === "demonstration") await putSetting(transaction, "forwardingWaitMinutes", 0);
    await loadUnits(transaction, furnishing);
    await loadAgencies(transaction, furnishing);
    return true;
  });
}

async function loadCalendar(transaction: Transaction) {
  const { years, days } = load("calendar", calendar);
  for (const year of years) await putCalendarYear(transaction, year);
  for (const day of days) await putCalendarDay(transaction, { ...day, day: civilDate(day.day) });
}

async function loadUnits(transaction: Transaction, furnishing: Furnishing) {
  if (furnishing === "production") return;
  const ids = new Map<string, number>();
  for (const { code, name, kind, parent, formerNames, validFrom } of load(
    "administrative-units",
    units,
  )) {
    const id = await putAdministrativeUnit(
      transaction,
      {
        code,
        name,
        kind,
        validFrom,
        parentId: parent === null ? null : (ids.get(parent) ?? null),
        validTo: null,
        successorId: null,
        sortKey: vietnameseSortKey(name),
        folded: fold(name),
      },
      formerNames.map((former) => ({ name: former, folded: fold(former) })),
    );
    ids.set(code, id);
    if (kind === "province") await putSetting(transaction, "provinceName", name);
  }
}

async function loadAgencies(transaction: Transaction, furnishing: Furnishing) {
  const ids = new Map<string, number>();
  const all = load("agencies", agencies);
  const wanted =
    furnishing === "demonstration"
      ? all
      : all.filter(({ kind }) => kind === "coordinating-office" || kind === "ministry");
  for (const { contact, formerNames, otherNames, parent, ...agency } of wanted) {
    const invented = furnishing === "production" && agency.kind === "coordinating-office";
    const id = await putAgency(
      transaction,
      {
        ...agency,
        ...(invented ? emptyContact : contact),
        parentId: parent === null ? null : (ids.get(parent) ?? null),
        successorId: null,
        sortKey: vietnameseSortKey(agency.name),
        folded: [agency.name, agency.shortName, agency.code].map(fold).join("\n"),
      },
      [
        ...otherNames.map((name) => ({ kind: "other", name, folded: fold(name) })),
        ...formerNames.map((name) => ({ kind: "former", name, folded: fold(name) })),
      ],
    );
    ids.set(agency.code, id);
  }
}

const emptyContact = {
  address: "",
  postalAddress: "",
  phone: "",
  website: "",
  email: "",
  openingHours: "",
};
