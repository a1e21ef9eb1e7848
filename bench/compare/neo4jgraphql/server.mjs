// Serves the graph of newsgraph by @neo4j/graphql behind graphql-http, as their documentation has it. Says where it
// listens in its first line.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

import { Neo4jGraphQL } from "@neo4j/graphql";
import { createHandler } from "graphql-http/lib/use/http";
import neo4j from "neo4j-driver";

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(
  NEO4J_URI,
  neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD),
  { telemetryDisabled: true },
);

const compare = { LT: true, LTE: true, GT: true, GTE: true };
const library = new Neo4jGraphQL({
  typeDefs: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  driver,
  features: { filters: { String: compare } },
});
const schema = await library.getSchema();
const context = { sessionConfig: { database: "neo4j" } };

const server = createServer(createHandler({ schema, context: () => context }));
server.listen(0, "127.0.0.1", () => {
  console.log(`listening at http://127.0.0.1:${server.address().port}/`);
});
