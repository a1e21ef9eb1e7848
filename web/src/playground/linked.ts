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

/** JSON as one reads it. What is none is shown as it came, and the editor says what is wrong with it. */
function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
