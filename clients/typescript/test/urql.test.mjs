// What urql's Graphcache does with newsgraph's answers: with our settings it complains of nothing, asks for nothing twice, and lists grow by their
// pages. Beside that the same without them, which shows that the test would see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { parse } from "graphql";
import { graphcache } from "../dist/urql.js";
import { complaintsOf } from "./complaints.mjs";
import { documents, paged } from "./documents.mjs";
import { fakeServer } from "./fake.mjs";

function client(config = graphcache) {
  const server = fakeServer();
  const fetch = async (_, { body }) => {
    const { query, variables } = JSON.parse(body);
    const answer = await server.ask(parse(query), variables);
    return new Response(JSON.stringify(answer), { headers: { "content-type": "application/json" } });
  };
  const exchanges = [cacheExchange(config), fetchExchange];
  return { server, urql: new Client({ url: "http://newsgraph.test/graphql", preferGetMethod: false, exchanges, fetch }) };
}

async function ask(urql, document, variables, requestPolicy) {
  const { data, error } = await urql.query(document, variables, { requestPolicy }).toPromise();
  assert.equal(error, undefined);
  return data;
}

test("no document makes it complain", async () => {
  const complaints = await complaintsOf(async () => {
    const { urql } = client();
    for (const { document, variables } of documents) await ask(urql, document, variables);
  });
  assert.deepEqual(complaints, []);
});

test("without the settings it complains of keys and of fragments", async () => {
  const complaints = await complaintsOf(async () => {
    const { urql } = client({});
    for (const { document, variables } of documents) await ask(urql, document, variables);
  });
  for (const complaint of [/Invalid key/, /Heuristic Fragment Matching/]) {
    assert.ok(
      complaints.some((text) => complaint.test(text)),
      `${complaint}`,
    );
  }
});

for (const a of documents) {
  test(`${a.name} stays whole whatever is asked after it`, async () => {
    const { server, urql } = client();
    await ask(urql, a.document, a.variables);
    for (const other of documents) await ask(urql, other.document, other.variables);
    const asked = server.asked.length;
    assert.ok(await ask(urql, a.document, a.variables, "cache-first"));
    assert.equal(server.asked.length, asked, `${a.name} was asked for again`);
  });
}

for (const { name, document, variables } of paged) {
  test(`${name} has all of its pages`, async () => {
    const { urql, server } = client();
    let after;
    let list;
    for (let page = 0; page < 3; page++) {
      list = listOf(await ask(urql, document, { ...variables, first: 2, after }));
      after = list.pageInfo.endCursor;
    }
    assert.equal((list.nodes ?? list.edges).length, 5);
    assert.equal(list.pageInfo.hasNextPage, false);
    assert.equal(server.asked.length, 3);
  });
}

test("what a list has told of a thing is there when it is asked for by its id", async () => {
  const { server, urql } = client();
  const { articles } = await ask(urql, parse("query List { articles(first: 1) { nodes { id title } } }"), {});
  const [{ id, title }] = articles.nodes;
  const one = await ask(urql, parse("query One($id: ID!) { article(id: $id) { id title } }"), { id });
  assert.equal(one.article.title, title);
  assert.deepEqual(server.asked, ["List"]);
});

test("what there is not is asked for once", async () => {
  const { server, urql } = client();
  const query = parse("query One($id: ID!) { article(id: $id) { id title } }");
  for (let i = 0; i < 2; i++) assert.equal((await ask(urql, query, { id: "none" })).article, null);
  assert.deepEqual(server.asked, ["One"]);
});

/** The connection in an answer. */
function listOf(data) {
  const [found] = Object.values(data);
  return found.pageInfo ? found : Object.values(found).find((value) => value?.pageInfo);
}
