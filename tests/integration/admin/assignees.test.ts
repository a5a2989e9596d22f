/** The page on which a unit says who follows what it receives. */
import { expect } from "vitest";
import * as agency from "#app/routes/admin/agencies/agency.tsx";
import { loadSettings } from "#app/server/persistence/work/setting-reading.ts";
import { anOfficer, officeCode } from "#tests/factories/officers.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const page = `/quan-tri/co-quan/${officeCode}`;
const params = { code: officeCode };

onBothDatabases("who follows is named, shown and dropped on the unit's page", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const visitor = await aSignedInVisitor(context, ["administrator"]);
  const route = { loader: signedInTo(agency.loader), action: signedInTo(agency.action) };
  const send = (form: Record<string, string>) => visitor.post(route, page, form, params);
  const shown = async () => {
    const { data } = await visitor.get(route, page, params);
    return (data as { assignees: { rules: { field: string | null }[] } }).assignees.rules;
  };

  const empty = await send({ intent: "add-assignee", assigneeField: "land", assigneeId: "" });
  expect(empty).toMatchObject({
    status: 422,
    data: {
      problems: {
        errors: { assigneeId: "forms:choice.missing" },
        values: { assigneeField: "land" },
      },
    },
  });
  const assigneeId = String(officer.officerId);
  for (const assigneeField of ["land", ""])
    expect(await send({ intent: "add-assignee", assigneeField, assigneeId })).toMatchObject({
      status: 302,
    });
  expect((await shown()).map(({ field }) => field === null)).toEqual([false, true]);
  await send({ intent: "drop-assignee", assigneeField: "" });
  expect(await shown()).toHaveLength(1);
  expect(Object.values((await loadSettings(context.database.read)).assigneeRules)).toEqual([
    [{ fieldCode: "land", officerId: officer.officerId }],
  ]);
});
