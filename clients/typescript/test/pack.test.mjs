// Does a stranger get what the package promises: packed, installed elsewhere, and compiled by a strict tsc?
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const own = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
let work, packed;

before(() => {
  work = mkdtempSync(join(tmpdir(), "newsgraph-pack-"));
  [packed] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work], here));
  // Its peers in the versions that it is tested with.
  const peers = ["graphql", "@apollo/client", "rxjs", "@urql/core", "@urql/exchange-graphcache", "typescript", "@types/node"];
  const wanted = Object.fromEntries(peers.map((name) => [name, own.devDependencies[name]]));
  const dependencies = { "@newsgraph/client": `file:./${packed.filename}`, ...wanted };
  writeFileSync(join(work, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  run("npm", ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], work);
});
after(() => rmSync(work, { recursive: true, force: true }));

function run(command, args, cwd) {
  const ran = spawnSync(command, args, { cwd, encoding: "utf8" });
  assert.equal(ran.status, 0, `${command} ${args.join(" ")}: ${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

const tsc = (...files) =>
  spawnSync(
    process.execPath,
    [
      join(work, "node_modules/typescript/bin/tsc"),
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      "esnext",
      "--moduleResolution",
      "bundler",
      "--types",
      "node",
      ...files,
    ],
    { cwd: work, encoding: "utf8" },
  );

test("what is packed is what is used: no sources, no tests", (t) => {
  t.diagnostic(`${packed.size} bytes packed, ${packed.unpackedSize} unpacked`);
  const names = packed.files.map(({ path }) => path);
  for (const name of ["LICENSE", "README.md", "package.json", "schema.graphql", "persisted-documents.json"])
    assert.ok(names.includes(name), name);
  for (const target of Object.values(own.exports)) assert.ok(names.includes(target.slice(2)), target);
  const others = names.filter(
    (name) => !/^(dist\/|LICENSE$|README\.md$|package\.json$|schema\.graphql$|persisted-documents\.json$)/.test(name),
  );
  assert.deepEqual(others, []);
});

test("a strict tsc takes what uses all of it", () => {
  writeFileSync(
    join(work, "use.ts"),
    `import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { ArticleDocument, ArticlesDocument, cut, problemOf, type ArticleQuery } from "@newsgraph/client";
import { cacheConfig } from "@newsgraph/client/apollo";
import { config, relay, scalars, schema } from "@newsgraph/client/codegen";
import { graphcache } from "@newsgraph/client/urql";

const uri = "http://127.0.0.1:8080/graphql";
const apollo = new ApolloClient({ cache: new InMemoryCache(cacheConfig), link: new HttpLink({ uri }) });
const urql = new Client({ url: uri, preferGetMethod: false, exchanges: [cacheExchange(graphcache), fetchExchange] });

type Article = NonNullable<ArticleQuery["article"]>;
type Is<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const is = <T extends true>(_: T) => {};
is<Is<Article["publishedAt"], string>>(true);
is<Is<Article["url"], string | null>>(true);

const { data } = await apollo.query({ query: ArticlesDocument, variables: { first: 3, filter: { countries: { anyOf: ["IR"] } } } });
const titles: string[] = data?.articles.nodes.map(({ title }) => title) ?? [];
const answer = await urql.query(ArticleDocument, { id: "x" }).toPromise();
for (const { text, start, mentions } of answer.data?.article?.paragraphs ?? []) {
  for (const piece of cut(text, mentions, start)) console.log(piece.text, piece.span?.entity.id, piece.span?.kind === "FULL_NAME");
}
console.log(titles, problemOf(answer.error).kind, config.scalars.DateTime, scalars.URL, relay.customScalarTypes.CountryCode, schema);
`,
  );
  const ran = tsc("use.ts");
  assert.equal(ran.status, 0, ran.stdout);
});

for (const [what, code] of [
  ["a variable that there is not", `{ query: ArticlesDocument, variables: { fisrt: 3 } }`],
  ["a variable of another type", `{ query: ArticlesDocument, variables: { first: "3" } }`],
  ["a value that an enum has not", `{ query: ArticlesDocument, variables: { orderBy: { field: "AGE", direction: "DESC" } } }`],
  ["a variable that is missing", `{ query: SuggestDocument, variables: {} }`],
]) {
  test(`it refuses ${what}`, () => {
    writeFileSync(
      join(work, "wrong.ts"),
      `import type { ApolloClient } from "@apollo/client";\nimport { ArticlesDocument, SuggestDocument } from "@newsgraph/client";\ndeclare const apollo: ApolloClient;\nvoid [ArticlesDocument, SuggestDocument];\nvoid apollo.query(${code});\n`,
    );
    const ran = tsc("wrong.ts");
    assert.notEqual(ran.status, 0);
    assert.match(ran.stdout, /^wrong\.ts\(5,/);
  });
}

test("what is installed runs, and names its schema", () => {
  const script = `import { schema } from "@newsgraph/client/codegen";
import * as all from "@newsgraph/client";
import "@newsgraph/client/apollo"; import "@newsgraph/client/urql";
import { readFileSync } from "node:fs";
if (!readFileSync(schema, "utf8").includes("type Query") || !all.SearchDocument) process.exit(1);`;
  run(process.execPath, ["--input-type=module", "--eval", script], work);
});
