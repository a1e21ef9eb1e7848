// Is what is generated from the schema what is checked in, and does every scalar have a type?
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildSchema, getNamedType, isObjectType, isScalarType, isSpecifiedScalarType, parse } from "graphql";
import { config, relay, scalars, schema as schemaFile } from "../dist/codegen.js";
import { connections, entities, parts } from "../dist/generated/schema.js";
import { describeSchema } from "../scripts/schema.mjs";

const here = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const schema = buildSchema(readFileSync(schemaFile, "utf8"));

test("what is checked in is what is generated", (t) => {
  const work = mkdtempSync(join(tmpdir(), "newsgraph-client-"));
  t.after(() => rmSync(work, { recursive: true, force: true }));
  const ran = spawnSync(process.execPath, [here("scripts/generate.mjs"), work], { encoding: "utf8" });
  assert.equal(ran.status, 0, ran.stderr);
  const names = readdirSync(work).sort();
  assert.deepEqual(names, readdirSync(here("src/generated")).sort());
  for (const name of names) {
    const [made, checkedIn] = [work, here("src/generated")].map((dir) => readFileSync(join(dir, name), "utf8"));
    assert.ok(made === checkedIn, `${name} is not up to date: run make client`);
  }
});

test("the schema that is packed is the schema", () => {
  assert.equal(readFileSync(schemaFile, "utf8"), readFileSync(here("../../schema.graphqls"), "utf8"));
  assert.equal(relay.schema, schemaFile);
});

test("every scalar has a type", () => {
  const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  assert.ok(own.length >= 3);
  assert.deepEqual(Object.keys(scalars).sort(), own.map(({ name }) => name).sort());
  assert.deepEqual(relay.customScalarTypes, scalars);
});

test("every object is kept by its id or where it stands, and every connection has its pages", () => {
  const objects = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__"));
  const known = [...entities, ...parts, "Query"].sort();
  assert.deepEqual(known, objects.map(({ name }) => name).sort());
  const lists = objects.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
      .map((field) => `${type.name}.${field.name}`),
  );
  const paged = Object.entries(connections).flatMap(([type, fields]) => Object.keys(fields).map((name) => `${type}.${name}`));
  assert.ok(lists.length > 20);
  assert.deepEqual(paged.sort(), lists.sort());
});

test("a list with pages under a type without id is refused, since the caches would not know where to keep it", () => {
  const sdl = `type Query { part: Part } type Part { list: XConnection } type XConnection { pageInfo: PageInfo } type PageInfo { hasNextPage: Boolean }`;
  assert.throws(() => describeSchema(buildSchema(sdl)), /Part\.list has pages/);
});

const document = parse(`query Own($code: CountryCode!, $from: DateTime) {
  country(code: $code) { code firstSeen articles(first: 1, filter: { publishedAt: { from: $from } }) { nodes { url publishedAt } } }
}`);

function typesOf(settings) {
  return codegen({
    schema: parse(readFileSync(schemaFile, "utf8")),
    filename: "own.ts",
    documents: [{ location: "own.graphql", document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: settings,
  });
}

test("graphql-codegen with our settings types what one asks oneself, and nothing is unknown", async () => {
  const types = await typesOf(config);
  for (const name of ["code", "firstSeen", "url", "publishedAt", "from"]) assert.match(types, new RegExp(`\\b${name}\\??: [^,;]*string`));
  assert.doesNotMatch(types, /: (any|unknown)\b(?! })/);
});

test("without them the scalars are unknown", async () => {
  assert.match(await typesOf({}), /publishedAt: (any|unknown)/);
});
