import { noticeOn } from "#app/domain/administration/site-notice.ts";
import { doors } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { formIsOpen } from "../admin/installation.ts";

type Language = "vi" | "en";

/** What every public page shows: the province and how to reach its office (20/2008/ND-CP art. 10, 13). */
export async function publicSite(context: Context, language: Language) {
  const [office, settings, receives] = await Promise.all([
    coordinatingOffice(context.database.read),
    loadSettings(context.database.read),
    formIsOpen(context),
  ]);
  return {
    /** Whether citizens can send here yet. */
    receives,
    provinceName: settings.provinceName,
    notice: noticeOn(settings.siteNotice, todayOf(context.clock))?.[language] ?? "",
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

/** Where to turn with what is not a petition, and how to reach each place. */
export async function publicDoors(context: Context) {
  const settings = await loadSettings(context.database.read);
  return {
    nationalPortalUrl: settings.nationalPortalUrl,
    doors: doors.map((code) => {
      const contact = settings.doors.find((one) => one.code === code);
      return { code, phone: contact?.phone ?? "", address: contact?.address ?? "" };
    }),
  };
}

/** The office that answers for personal data, and who is responsible there; null until it was set. */
export async function personalDataContact(context: Context, language: Language) {
  const { read } = context.database;
  const { name, nameEn, phone, email } = await coordinatingOffice(read);
  const { dataOfficerName, dataOfficerPhone, dataOfficerEmail } = await loadSettings(read);
  const office = { name: (language === "en" && nameEn) || name, phone, email };
  const responsible = {
    name: dataOfficerName,
    phone: dataOfficerPhone || phone,
    email: dataOfficerEmail || email,
  };
  return { office, responsible: dataOfficerName === "" ? null : responsible };
}
