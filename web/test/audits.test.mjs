// The audits of graphql-http: does a running server, at NEWSGRAPH_TEST_URL, keep to the GraphQL over HTTP
// draft? All must pass, also those that are only a SHOULD or a MAY.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";

const site = process.env.NEWSGRAPH_TEST_URL;
assert.ok(site, "set NEWSGRAPH_TEST_URL to a running server");

const audits = serverAudits({ url: new URL("/graphql", site).href });

test("there are audits", () => assert.ok(audits.length >= 61, `${audits.length} only`));

for (const audit of audits) {
  test(`${audit.id}: ${audit.name}`, async () => {
    const result = await audit.fn();
    if (result.status !== "ok") {
      const body = await result.response?.text();
      assert.fail(`${result.reason}; answered ${result.response?.status} ${body}`);
    }
  });
}
