import type { GraphiQLProps } from "graphiql";

const queries = import.meta.glob<string>("../../examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../../examples/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/**
 * One tab for each query in web/examples, in the order of the file names, with the
 * variables of the .json file of the same name.
 */
export const exampleTabs: NonNullable<GraphiQLProps["defaultTabs"]> = Object.keys(queries)
  .sort()
  .map((path) => ({
    query: queries[path]!,
    variables: variables[path.replace(/\.graphql$/, ".json")] ?? null,
  }));
