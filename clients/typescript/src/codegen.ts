import { fileURLToPath } from "node:url";
import { scalars } from "./generated/schema.js";

export { scalars };

/** Where the schema is: what graphql-codegen and relay-compiler take as `schema`. */
export const schema = fileURLToPath(new URL("../schema.graphql", import.meta.url));

/** Settings for graphql-codegen with which no type is `any` or `unknown`: `config` of an output. */
export const config = { scalars, strictScalars: true, enumsAsTypes: true, useTypeImports: true } as const;

/** Settings for relay-compiler: `export default { ...relay, src: "./src" }` in relay.config.mjs. */
export const relay = {
  schema,
  language: "typescript",
  customScalarTypes: scalars,
  eagerEsModules: true,
  useImportTypeSyntax: true,
} as const;
