import type { TabsState } from "@graphiql/react";
import type { GraphiQLProps } from "graphiql";

type Example = NonNullable<GraphiQLProps["defaultTabs"]>[number];
type Tab = TabsState["tabs"][number];

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
export const exampleTabs: Example[] = Object.keys(queries)
  .sort()
  .map((path) => ({
    query: queries[path]!,
    variables: variables[path.replace(/\.graphql$/, ".json")] ?? null,
  }));

/** A tab for each example that none of the tabs holds as it is. */
export function missingExamples(tabs: readonly Tab[]): Tab[] {
  const held = new Set(tabs.map(content));
  return exampleTabs.filter((example) => !held.has(content(example))).map(asTab);
}

function content({ query, variables }: Pick<Example, "query" | "variables">): string {
  return JSON.stringify([query ?? "", variables ?? ""]);
}

let made = 0;

function asTab({ query, variables = null }: Example): Tab {
  const operationName = query?.match(/^query (\w+)/m)?.[1] ?? null;
  return {
    id: `example-${Date.now()}-${made++}`,
    // GraphiQL's own, from which it tells that a query that comes with the page is already in a tab.
    hash: [query, variables, ""].join("|"),
    title: operationName ?? "example",
    query,
    variables,
    headers: null,
    operationName,
    response: null,
  };
}
