import { tryStorage } from "./docs";

export interface LinkedTab {
  query: string;
  variables: string;
}

/** The query and the variables that an address brings along: `?query=...&variables=...`; undefined where it brings no query. */
export function linkedTab(search: string): LinkedTab | undefined {
  const params = new URLSearchParams(search);
  const query = params.get("query");
  if (query === null || query.trim() === "") return undefined;
  return { query, variables: indented(params.get("variables") ?? "") };
}

// Where GraphiQL keeps how high the variables are, or that they were put away.
const GRAPHIQL_KEY = "graphiql:secondaryEditorFlex";

/** Whether a linked query brings variables. Then they are to be seen, though they were put away before. */
export function showsVariables(tab: LinkedTab | undefined): boolean {
  if (!tab || ["", "{}"].includes(tab.variables)) return false;
  tryStorage(() => localStorage.removeItem(GRAPHIQL_KEY));
  return true;
}

/** JSON as one reads it. What is none is shown as it came, and the editor says what is wrong with it. */
function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
