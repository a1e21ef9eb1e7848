/**
 * Types and texts of the explorer's queries, in src/explorer/generated: `npm run generate`.
 *
 * @type {import("@graphql-codegen/cli").CodegenConfig}
 */
export default {
  schema: "../schema.graphqls",
  documents: "src/explorer/queries/*.graphql",
  generates: {
    "src/explorer/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        onlyOperationTypes: true,
        disableDescriptions: true,
        scalars: { DateTime: "string", URL: "string", CountryCode: "string" },
      },
    },
  },
};
