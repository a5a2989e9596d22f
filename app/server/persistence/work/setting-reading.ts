import type { SiteNotice } from "#app/domain/administration/site-notice.ts";
import { type OfficeSpan, usualOfficeHours } from "#app/domain/deadline/calendar/office-hours.ts";
import { digestHours } from "#app/domain/deadline/calendar/telling-hours.ts";
import type { PaperForm } from "#app/domain/documents/signers.ts";
import type { Role } from "#app/domain/permission/actor.ts";
import type { AssigneeRule } from "#app/domain/petition/assignee-rules.ts";
import type { Synonyms } from "#app/domain/text/search-plan.ts";
import synonyms from "#app/domain/text/synonyms.words.json" with { type: "json" };
import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { loadCached } from "./reference-memory.ts";

/** How to reach the place for what is not a petition; its words and its law stand in the locales. */
export type DoorContact = {
  readonly code: string;
  readonly agency: string | null;
  readonly phone: string;
  readonly address: string;
};

/** Settings of this installation; each has a plain default, so an empty table works. */
export type Settings = {
  readonly provinceName: string;
  readonly productLine: string;
  /** Whole hour from 0 to 24 after which sending counts as the next working day; null is none. */
  readonly closingHour: number | null;
  /** When the office works on its working days, for limits in working hours. */
  readonly officeHours: { readonly ordinary: readonly OfficeSpan[] };
  /** Whole hour at which the staff get the day's digest; from then on senders are told of delays too. */
  readonly digestHour: number;
  readonly nationalPortalUrl: string;
  /** Networks (CIDR) of counters and kiosks, at which many people share one address. */
  readonly counterNetworks: readonly string[];
  /** Sends in ten minutes beyond which the site counts as attacked by machines. */
  readonly attackSends: number;
  /** Sends of one address in ten minutes beyond which all of them are held back. */
  readonly floodSends: number;
  /** So many minutes what tells of a forwarding waits, in which a wrong one is recalled unnoticed. */
  readonly forwardingWaitMinutes: number;
  /** The sentence of apology that a late petition's sender reads; empty for the shipped one. */
  readonly lateApology: string;
  readonly lateApologyEn: string;
  /** Who is responsible for personal data: a name or a post; empty where the office is named. */
  readonly dataOfficerName: string;
  readonly dataOfficerPhone: string;
  readonly dataOfficerEmail: string;
  /** What every page says on certain days. */
  readonly siteNotice: SiteNotice | null;
  /** Phrases that mean the same to whoever searches. */
  readonly synonyms: Synonyms;
  readonly doors: readonly DoorContact[];
  /** Who holds no role but these signs in without a second step. */
  readonly secondStepExempt: readonly Role[];
  /** Nobody needs one: only ever set in a demonstration, until it is tried out there. */
  readonly secondStepOff: boolean;
  /** Who becomes the officer of what a unit receives, by the number of the unit. */
  readonly assigneeRules: { readonly [agencyId: string]: readonly AssigneeRule[] };
  /** What papers of a body have of their own, by the number of the agency. */
  readonly paperForms: { readonly [agencyId: string]: PaperForm };
  /** The last mail that an administrator sent to prove that mail leaves; null where none was asked for. */
  readonly testMail: TestMail | null;
};

/** The code stands in the mail alone; whoever types it in has received it. */
export type TestMail = {
  readonly code: string;
  readonly askedAt: string;
  readonly arrivedAt: string | null;
};

const defaultSettings: Settings = {
  provinceName: "",
  productLine: "",
  closingHour: null,
  officeHours: { ordinary: usualOfficeHours.ordinary },
  digestHour: digestHours.usual,
  nationalPortalUrl: "https://dichvucong.gov.vn",
  counterNetworks: [],
  // Several times what a province's worst hour brings.
  attackSends: 200,
  floodSends: 30,
  forwardingWaitMinutes: 10,
  lateApology: "",
  lateApologyEn: "",
  dataOfficerName: "",
  dataOfficerPhone: "",
  dataOfficerEmail: "",
  siteNotice: null,
  synonyms: synonyms.groups,
  doors: [],
  secondStepExempt: [],
  secondStepOff: false,
  assigneeRules: {},
  paperForms: {},
  testMail: null,
};

const setting = select("s", tables.Setting);

export const loadSettings = (handle: Reader | Transaction): Promise<Settings> =>
  loadCached(handle, "settings", async () => {
    const rows = await askSelected(handle, setting, `FROM "Setting" s`);
    const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)]));
    return { ...defaultSettings, ...stored };
  });
