/** An agency's officer proposes a return; its head decides, and nobody outside reads of it. */
import { expect } from "vitest";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { queueCounts } from "#app/server/queries/staff/queue.ts";
import {
  proposeReturn,
  rejectReturnProposal,
  takeBackReturnProposal,
} from "#app/server/usecases/routing/propose-return.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, forwarded, must } from "#tests/factories/petition-life.ts";
import { codesIn, itemsIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const target = (code: string) => ({ code, version: null });

onBothDatabases(
  "a return is proposed inside the agency and decided by its head",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    const proposedAgencyId = await agencyIdOf(context, "so-tu-phap");
    const back = {
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId,
    } as const;
    const propose = () => proposeReturn(context, cast.agencyOfficer, target(code), back);
    must(await propose());
    expect(await codesIn(context, cast.agencyLead, "return-proposed")).toEqual([code]);
    expect((await queueCounts(context, cast.agencyLead))["return-proposed"]).toBe(1);
    expect((await itemsIn(context, cast.agencyLead, "inbox"))?.[0]).toMatchObject({
      returnProposed: true,
    });
    expect((await itemsIn(context, cast.officer, "forwarded"))?.[0]).toMatchObject({
      returnProposed: false,
    });
    const read = (actor: typeof cast.officer) => petitionFile(context, actor, code, "vi");
    const [own, lead, office] = [
      await read(cast.agencyOfficer),
      await read(cast.agencyLead),
      await read(cast.officer),
    ];
    expect(own?.possible).toContain("take-back-return-proposal");
    expect(lead?.next).toBe("return");
    expect(lead?.history[0]).toMatchObject({ type: "ReturnProposed" });
    expect(office?.petition.returnProposal).toBeNull();
    expect(JSON.stringify(office?.history)).not.toContain("ReturnProposed");

    const colleague = await anOfficer(context, ["agency-officer"], { unit: constructionCode });
    expect(await takeBackReturnProposal(context, colleague, target(code))).toEqual({
      ok: false,
      reason: "not-own-proposal",
    });
    must(await takeBackReturnProposal(context, cast.agencyOfficer, target(code)));
    must(await propose());
    must(await rejectReturnProposal(context, cast.agencyLead, target(code), "It is ours."));
    expect(await codesIn(context, cast.agencyLead, "return-proposed")).toEqual([]);
    must(await propose());
    must(await returnPetition(context, cast.agencyLead, target(code), back));
    expect(await codesIn(context, cast.agencyLead, "return-proposed")).toEqual([]);
    expect(await codesIn(context, cast.officer, "returned")).toEqual([code]);
  },
);
