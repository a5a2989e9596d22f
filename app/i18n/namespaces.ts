export const namespaces = [
  "shell",
  "domain",
  "forms",
  "public",
  "office",
  "admin",
  "account",
  "documents",
  "emails",
  "refusals",
  "rights",
  "tasks",
] as const;
export const defaultNamespace = "shell";
