/** What has happened that is not about one petition: people, reference data, messages. */
export const administrationEventTypes = [
  "OfficerSignedIn",
  "OfficerInvited",
  "InvitationAccepted",
  "PasswordChanged",
  "OfficerChanged",
  "OfficerDeactivated",
  "OfficerReactivated",
  "AgencyChanged",
  "UnitsImported",
  "FieldChanged",
  "CalendarDayChanged",
  "CalendarDayRemoved",
  "CalendarYearChanged",
  "TemplateChanged",
  "SettingChanged",
  "TaskFinished",
  "MessageRetried",
] as const;
export type AdministrationEventType = (typeof administrationEventTypes)[number];
