// What an operator types beside the running server. Each is bundled, so that production runs it without
// the sources.
export const operatorVerbs = [
  "migrate",
  "create-admin",
  "backup",
  "restore",
  "prove-restore",
  "break-glass",
  "verify-history",
  "worker",
  "due",
  "check-settings",
];
