// Does the schema still serve the clients of the last release, whose tag begins with v?
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { breakingChanges } from "./breaking.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schema = readFileSync(new URL("../../schema.graphqls", import.meta.url), "utf8");

function git(...args) {
  const ran = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
  return ran.status === 0 ? ran.stdout : null;
}

test("the schema breaks no client of the last release", (t) => {
  const tag = git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")?.trim();
  if (!tag) {
    t.diagnostic("there is no release yet, so nobody's client can break");
    return;
  }
  const released = git("show", `${tag}:schema.graphqls`);
  assert.ok(released, `${tag} has no schema.graphqls`);
  const told = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8").split(
    /^## /m,
  )[1];
  const changes = breakingChanges(released, schema).filter((change) => !told.includes(change));
  assert.deepEqual(
    changes,
    [],
    `clients of ${tag} break. Keep the old beside the new with @deprecated, or write each of these lines into the newest part of CHANGELOG.md.`,
  );
});

test("the schema breaks nobody by staying as it is", () => {
  assert.deepEqual(breakingChanges(schema, schema), []);
});

const before = `
type Query { article(id: ID!, language: String = "en"): Article, articles(filter: Filter): [Article!] }
type Article { id: ID!, title: String! }
input Filter { title: String }
enum Order { NEWEST OLDEST }`;

for (const [what, from, to, change] of [
  ["a field that goes", "title: String! }", "name: String! }", "Article.title was removed."],
  [
    "an answer that may be null",
    "title: String! }",
    "title: String }",
    "Article.title changed type from String! to String.",
  ],
  [
    "an argument that must be given",
    "article(id: ID!,",
    "article(id: ID!, url: String!,",
    "A required arg url on Query.article was added.",
  ],
  ["a value that goes", "NEWEST OLDEST", "NEWEST", "OLDEST was removed from enum type Order."],
  [
    "an input field that must be given",
    "title: String }",
    "title: String, kind: String! }",
    "A required field kind on input type Filter was added.",
  ],
  [
    "another default",
    `"en"`,
    `"de"`,
    `Query.article arg language has changed defaultValue from "en" to "de".`,
  ],
  ["a field more", "title: String! }", "title: String!, url: String }", undefined],
  [
    "an argument more",
    "articles(filter: Filter)",
    "articles(filter: Filter, first: Int)",
    undefined,
  ],
]) {
  test(`${what}: ${change ? "breaks" : "does not break"}`, () => {
    const after = before.replace(from, to);
    assert.notEqual(after, before);
    assert.deepEqual(breakingChanges(before, after), change ? [change] : []);
  });
}
