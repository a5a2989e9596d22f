import type { Sentences } from "./resources.vi.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: Sentences;
    returnNull: false;
  }
}
