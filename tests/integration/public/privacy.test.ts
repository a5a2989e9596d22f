import { expect } from "vitest";
import * as privacy from "#app/routes/public/privacy.tsx";
import { settings } from "#app/server/queries/admin/reference.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

onBothDatabases("who is responsible for personal data is named as it was set", async (context) => {
  const look = async () =>
    (await aVisitor(context).get(privacy, "/quyen-rieng-tu")).data as Awaited<
      ReturnType<typeof privacy.loader>
    >;
  const { office, responsible } = await look();
  // Until somebody is named, the office is.
  expect(responsible).toBeNull();
  expect(office.name).not.toBe("");
  const admin = await anOfficer(context, ["administrator"]);
  const named = { dataOfficerName: "Head of archives", dataOfficerPhone: "0900000199" };
  must(await changeSettings(context, admin, named));
  expect((await look()).responsible).toEqual({
    name: "Head of archives",
    phone: "0900000199",
    email: office.email,
  });
  expect(await settings(context, admin)).toMatchObject({ ...named, dataOfficerEmail: "" });
});
