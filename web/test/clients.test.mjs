// What the usual clients make of the schema: do their compilers take it, and the example queries, and give every scalar a type?
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { generate } from "@graphql-codegen/cli";
import {
  Kind,
  buildSchema,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  print,
  validate,
} from "graphql";

const schemaFile = fileURLToPath(new URL("../../schema.graphqls", import.meta.url));
const schema = buildSchema(readFileSync(schemaFile, "utf8"));
const examples = fileURLToPath(new URL("../examples", import.meta.url));
const queries = readdirSync(examples)
  .filter((name) => name.endsWith(".graphql"))
  .map((name) => ({ name, document: parse(readFileSync(join(examples, name), "utf8")) }));

// How a frontend in TypeScript reads our own scalars: all are text in JSON.
const scalars = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
    .map((type) => [type.name, "string"]),
);

let work;
before(() => {
  work = mkdtempSync(join(tmpdir(), "newsgraph-clients-"));
});
after(() => rmSync(work, { recursive: true, force: true }));

test("there are examples, and they are valid", () => {
  assert.ok(queries.length >= 10, `${queries.length} only`);
  for (const { name, document } of queries) {
    assert.deepEqual(validate(schema, document).map(String), [], name);
  }
});

test("graphql-codegen types schema and examples, with no scalar left out", async () => {
  const files = await generate(
    {
      schema: schemaFile,
      documents: join(examples, "*.graphql"),
      silent: true,
      generates: {
        [join(work, "codegen/")]: {
          preset: "client",
          presetConfig: { fragmentMasking: false },
          config: { strictScalars: true, scalars, enumsAsTypes: true },
        },
      },
    },
    false,
  );
  const types = files.find((file) => file.filename.endsWith("graphql.ts"))?.content;
  assert.ok(types, "no types");
  for (const name of Object.keys(scalars)) {
    assert.match(types, new RegExp(`\\b${name}: \\{ input: string; output: string; ?\\}`), name);
  }
  for (const { name, document } of queries) {
    for (const { kind, name: operation } of document.definitions) {
      if (kind === Kind.OPERATION_DEFINITION && operation) {
        assert.match(types, new RegExp(`\\b${operation.value}Document\\b`), name);
      }
    }
  }
  assert.doesNotMatch(types, /: (any|unknown);/);
});

// Relay wants an operation to be called after the module that it stands in.
function asModule({ name, document }, index) {
  const module = `Example${index}`;
  let operations = 0;
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? {
          ...definition,
          name: { kind: Kind.NAME, value: `${module}${operations++ || ""}Query` },
        }
      : definition,
  );
  assert.ok(operations, name);
  return { module, text: print({ kind: Kind.DOCUMENT, definitions }) };
}

// A list that is paged through under an article, which Relay fetches anew by `node(id:)`, and one of the root.
const paging = `
query PagingQuery($first: Int!, $after: String, $id: ID!) {
  articles(first: $first, after: $after) @connection(key: "Paging_articles") {
    edges { node { ...PagingPeople } }
  }
  node(id: $id) { __typename ...PagingArticles @alias }
}
fragment PagingPeople on Article @refetchable(queryName: "PagingPeopleQuery") @argumentDefinitions(count: {type: "Int", defaultValue: 5}, cursor: {type: "String"}) {
  people(first: $count, after: $cursor) @connection(key: "PagingPeople_people") { edges { count node { id name } } }
}
fragment PagingArticles on Person @refetchable(queryName: "PagingArticlesQuery") @argumentDefinitions(count: {type: "Int", defaultValue: 5}, cursor: {type: "String"}) {
  articles(first: $count, after: $cursor) @connection(key: "PagingArticles_articles") { edges { node { id title } } }
}`;

test("relay-compiler takes schema and examples, and pages by node and connection", () => {
  const source = join(work, "relay");
  mkdirSync(source);
  const modules = queries.map(asModule);
  modules.push({ module: "Paging", text: paging });
  for (const { module, text } of modules) {
    const script = `import { graphql } from "relay-runtime";\nexport default [graphql\`\n${text}\n\`];\n`;
    writeFileSync(join(source, `${module}.ts`), script);
  }
  // It reads files that end in .graphql only.
  const copy = join(work, "schema.graphql");
  copyFileSync(schemaFile, copy);
  const compiler = createRequire(import.meta.url)("relay-compiler");
  const config = {
    src: source,
    schema: copy,
    language: "typescript",
    artifactDirectory: join(work, "artifacts"),
    customScalarTypes: scalars,
    eagerEsModules: true,
  };
  mkdirSync(config.artifactDirectory);
  writeFileSync(join(work, "relay.config.json"), JSON.stringify(config));
  const ran = spawnSync(compiler, [join(work, "relay.config.json")], {
    cwd: work,
    encoding: "utf8",
  });
  assert.equal(ran.status, 0, `${ran.error ?? ""}${ran.stdout}${ran.stderr}`);
  assert.ok(readdirSync(config.artifactDirectory).includes("PagingPeopleQuery.graphql.ts"));
});
