import { runnerImport } from "vite";

// Read from its source, as the explorer does.
const { module: client } = await runnerImport("../clients/typescript/src/codegen.ts");

/**
 * Types and texts of the queries that only the explorer asks, in src/explorer/generated: `npm run generate`. They are built on the client package's fragments, as any
 * frontend's own queries can be.
 *
 * @type {import("@graphql-codegen/cli").CodegenConfig}
 */
export default {
  schema: "../schema.graphqls",
  documents: [
    "src/explorer/queries/*.graphql",
    "../clients/typescript/documents/fragments.graphql",
  ],
  generates: {
    "src/explorer/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        ...client.config,
        documentMode: "string",
        onlyOperationTypes: true,
        disableDescriptions: true,
        // What may be null is null and never missing, as in the client package's types.
        avoidOptionals: { field: true },
      },
    },
  },
};
