import { expect } from "vitest";
import { addresses } from "#app/addresses.ts";
import { queryKeys } from "#app/query-keys.ts";
import { requireSignedIn } from "#app/server/session/officer-session.ts";
import cases from "#tests/fixtures/cases/return-addresses.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

onBothDatabases(
  "who is signed out is sent to sign in, and from there to a page",
  async (context) => {
    const guarded = { loader: requireSignedIn };
    for (const { asked, page } of cases) {
      const { location } = await aVisitor(context).get(guarded, asked);
      const address = new URL(location, "https://example.vn");
      expect(address.pathname).toBe(addresses.account.signIn);
      expect(address.searchParams.get(queryKeys.next)).toBe(page);
    }
  },
);
