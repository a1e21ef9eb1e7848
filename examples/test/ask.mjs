import assert from "node:assert/strict";

const address = process.env.NEWSGRAPH_TEST_URL;
assert.ok(address, "set NEWSGRAPH_TEST_URL to the address of a running newsgraph");

/** Where the running newsgraph answers. */
export const endpoint = new URL("graphql", address).href;

/** What the server says, asked without any client. */
export async function ask(query, variables) {
  const { data, errors } = await answered(query, variables);
  assert.equal(errors, undefined);
  return data;
}

/** An answer, asked for again while the server has too much to do. */
export async function answered(query, variables) {
  for (let left = 240; ; left--) {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    if (left === 0 || !answer.errors?.every(({ extensions }) => extensions.code === "UNAVAILABLE")) return answer;
    await new Promise((later) => setTimeout(later, 500));
  }
}
