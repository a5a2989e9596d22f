import type { Context } from "../../context.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

type Language = "vi" | "en";

/** What every public page shows: the province and how to reach its office (20/2008/ND-CP art. 10, 13). */
export async function publicSite(context: Context, language: Language) {
  const [office, settings] = await Promise.all([
    coordinatingOffice(context.database.read),
    loadSettings(context.database.read),
  ]);
  return {
    provinceName: settings.provinceName,
    contact: {
      officeName: language === "en" && office.nameEn !== "" ? office.nameEn : office.name,
      officeAddress: office.address,
      postalAddress: office.postalAddress,
      dedicatedPhone: office.phone,
      website: office.website,
      email: office.email,
      workingHours: office.openingHours,
      hotline: settings.doors.find(({ code }) => code === "field-report")?.phone ?? "",
    },
  };
}

/** Where to turn with what is not a petition, in the reader's language. */
export async function publicDoors(context: Context, language: Language) {
  const { doors, nationalPortalUrl } = await loadSettings(context.database.read);
  return {
    nationalPortalUrl,
    doors: doors.map(({ code, phone, address, vi, en }) => ({
      code,
      phone,
      address,
      ...(language === "en" ? en : vi),
    })),
  };
}
