import { addresses } from "#app/addresses.ts";
import { importUnits, planUnitImport } from "#app/server/usecases/administration/import-units.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import { handleListImport } from "../list-import/handle-list-import.ts";

export const handleUnitImport = ({ app, actor }: StaffRequest, form: FormData) =>
  handleListImport(form, {
    box: "csv",
    missing: "forms:unitCsv.missing",
    readFields: () => ({ ok: true, value: {} }),
    plan: ({ text }) => planUnitImport(app, actor, text),
    apply: ({ text }, mark) => importUnits(app, actor, text, mark),
    addressAfter: () => addresses.admin.places,
  });
