import type { CacheExchangeOpts, KeyingConfig, Resolver, ResolverConfig } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { introspection } from "./generated/introspection.js";
import { byId, connections, parts } from "./generated/schema.js";

/**
 * What urql's Graphcache needs to know of newsgraph: `cacheExchange(graphcache)`.
 *
 * What has no id has no key, and is kept where it stands, without a warning. Pages of each list are put together, of `nodes` as of `edges`: load more by asking the same
 * query with `after: pageInfo.endCursor`. Graphcache takes all pages of the same filter and order for one list, so ask for such a list in one way:
 * by one document, and with one `first`. It knows the schema, and so may show what it holds of a thing while it asks for the rest: what may be null is null until then,
 * and the result is `stale`.
 */
export const graphcache: Pick<CacheExchangeOpts, "keys" | "resolvers" | "schema"> = {
  keys: Object.fromEntries(parts.map((name) => [name, () => null])) satisfies KeyingConfig,
  resolvers: resolvers(),
  // `possibleTypes` would be enough to read by, but without a schema Graphcache writes the fields of every fragment, and warns of each that is not there.
  schema: introspection,
};

function resolvers(): ResolverConfig {
  const all: ResolverConfig = {};
  for (const [type, lists] of Object.entries(connections)) {
    for (const field of Object.keys(lists)) (all[type] ??= {})[field] = relayPagination();
  }
  for (const [field, type] of Object.entries(byId)) (all["Query"] ??= {})[field] = known(type);
  return all;
}

/** What a list has told of a thing is there at once when it is asked for by its id. */
function known(type: string): Resolver {
  return (_, args, cache, { parentKey, fieldName }) => {
    const held = cache.resolve(parentKey, fieldName, args);
    return held === undefined && args["id"] ? { __typename: type, id: args["id"] as string } : held;
  };
}
