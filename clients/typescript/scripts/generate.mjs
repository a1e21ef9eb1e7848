// Makes src/generated/ from ../../schema.graphqls and documents/: what can be derived is derived here and nowhere else.
// `node scripts/generate.mjs [DIR]` writes it to another directory, for a test to compare.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import * as typedDocuments from "@graphql-codegen/typed-document-node";
import { minifyIntrospectionQuery } from "@urql/introspection";
import { Kind, buildSchema, introspectionFromSchema, parse, print, validate, visit } from "graphql";
import { describeSchema } from "./schema.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const output = resolve(process.argv[2] ?? join(here, "src/generated"));
const text = readFileSync(join(here, "../../schema.graphqls"), "utf8");
const schema = buildSchema(text);
const documents = readDocuments(join(here, "documents"));
const described = describeSchema(schema);

rmSync(output, { recursive: true, force: true });
write("schema.ts", tables());
write("introspection.ts", introspection());
write("documents.ts", await typed());
write("persisted-documents.json", JSON.stringify(persisted(), null, 2) + "\n");

function write(name, content) {
  const file = join(output, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Reads the documents, and refuses those that the schema does not allow. */
function readDocuments(dir) {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => ({ location: name, document: parse(readFileSync(join(dir, name), "utf8")) }));
  const all = { kind: Kind.DOCUMENT, definitions: files.flatMap((file) => file.document.definitions) };
  const mistakes = validate(schema, all);
  if (mistakes.length) throw new Error(mistakes.map(String).join("\n\n"));
  return files;
}

/** What the caches need to know of the schema, as TypeScript. */
function tables() {
  const lines = Object.entries(described).map(
    ([name, { says, value }]) => `/** ${says} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`,
  );
  return [`// Made from schema.graphqls by scripts/generate.mjs.\n`, ...lines].join("\n");
}

/** The types and fields alone, as Graphcache wants them. */
function introspection() {
  const minified = minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false }));
  return `// Made from schema.graphqls by scripts/generate.mjs.
import type { CacheExchangeOpts } from "@urql/exchange-graphcache";

export const introspection: CacheExchangeOpts["schema"] = ${JSON.stringify(minified)};
`;
}

/** The documents with the types of their variables and answers. */
async function typed() {
  const made = await codegen({
    schema: parse(text),
    schemaAst: schema,
    filename: "documents.ts",
    documents,
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
    config: {
      scalars: described.scalars.value,
      strictScalars: true,
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: false,
      documentMode: "documentNode",
      optimizeDocumentNode: true,
      dedupeFragments: true,
    },
  });
  return `// Made from schema.graphqls and documents/ by scripts/generate.mjs.\n${made}`;
}

/**
 * Each operation's text by its name, with the fragments that it spreads and `__typename` wherever a cache wants it: what a proxy asks in place of what it was sent,
 * so that nothing else can be asked.
 */
function persisted() {
  const definitions = documents.flatMap((file) => file.document.definitions);
  const fragments = new Map(definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const operations = definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION);
  return Object.fromEntries(
    operations.map((operation) => {
      const whole = { kind: Kind.DOCUMENT, definitions: [operation, ...spread(operation, fragments)] };
      return [operation.name.value, print(withTypenames(whole))];
    }),
  );
}

function withTypenames(document) {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };
  const isTypename = (selection) => selection.name?.value === "__typename";
  return visit(document, {
    SelectionSet(set, _, parent) {
      if (parent.kind === Kind.OPERATION_DEFINITION || set.selections.some(isTypename)) return undefined;
      return { ...set, selections: [typename, ...set.selections] };
    },
  });
}

/** The fragments that a definition spreads, and those that these spread, each once. */
function spread(definition, fragments, found = new Set()) {
  JSON.stringify(definition, (_, value) => {
    if (value?.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(value.name.value);
      if (!found.has(fragment)) {
        found.add(fragment);
        spread(fragment, fragments, found);
      }
    }
    return value;
  });
  return found;
}
