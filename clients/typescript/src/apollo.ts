import type { FieldPolicy, InMemoryCacheConfig, TypePolicies } from "@apollo/client";
import { join } from "./join.js";
import { byId, connections, entities, merged, parts, possibleTypes } from "./generated/schema.js";
import { pages } from "./pages.js";

export { pages };

/**
 * What Apollo Client's cache needs to know of newsgraph: `new InMemoryCache(cacheConfig)`.
 *
 * What has an id is kept by it, and an answer that has such a thing without its id is refused by the cache ("Missing field 'id'"), since it could not tell it from others.
 * What has none is kept where it stands, and two queries that select different fields of it add to each other. Pages of a list are put together, whether a query asks for
 * `nodes` or for `edges`: load more with `fetchMore({ variables: { after: pageInfo.endCursor } })`.
 */
export const cacheConfig: InMemoryCacheConfig = {
  possibleTypes: Object.fromEntries(Object.entries(possibleTypes).map(([name, types]) => [name, [...types]])),
  typePolicies: typePolicies(),
};

function typePolicies(): TypePolicies {
  const policies: TypePolicies = {};
  for (const name of entities) policies[name] = { keyFields: ["id"] };
  for (const name of parts) policies[name] = { keyFields: false };
  const add = (type: string, field: string, policy: FieldPolicy) => {
    (policies[type] ??= {}).fields = { ...policies[type]?.fields, [field]: policy };
  };
  for (const [type, lists] of Object.entries(connections)) {
    for (const [field, args] of Object.entries(lists)) add(type, field, pages(args));
  }
  for (const [type, fields] of Object.entries(merged)) {
    for (const field of fields) add(type, field, { merge: (existing, incoming) => join(existing, incoming) });
  }
  for (const [field, type] of Object.entries(byId)) add("Query", field, known(type));
  return policies;
}

/** What a list has told of a thing is there at once when it is asked for by its id. */
function known(type: string): FieldPolicy {
  return {
    read: (existing, { args, toReference }) =>
      existing === undefined && args?.["id"] ? toReference({ __typename: type, id: args["id"] }) : existing,
  };
}
