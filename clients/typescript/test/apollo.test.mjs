// What Apollo Client does with newsgraph's answers: with our cache policies no query circles, no data is lost, and lists grow by their
// pages. Beside each the same without them, which shows that the test would see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { ApolloClient, ApolloLink, InMemoryCache, gql } from "@apollo/client";
import { Observable } from "rxjs";
import { relayStylePagination } from "@apollo/client/utilities";
import { cacheConfig } from "../dist/apollo.js";
import { complaintsOf } from "./complaints.mjs";
import { documents, paged } from "./documents.mjs";
import { fakeServer } from "./fake.mjs";

function client(config = cacheConfig) {
  const server = fakeServer();
  const link = new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        Promise.resolve(server.ask(query, variables)).then((answer) => {
          observer.next(answer);
          observer.complete();
        });
      }),
  );
  return { server, apollo: new ApolloClient({ cache: new InMemoryCache(config), link }) };
}

/** Watches queries at the same time until nothing more is asked, and says how often was asked, at most 20 times. */
async function watched(config, ...queries) {
  const { server, apollo } = client(config);
  const last = [];
  const watching = queries.map((options, i) =>
    apollo.watchQuery(options).subscribe((result) => {
      last[i] = result;
      if (server.asked.length > 20) watching.forEach((w) => w.unsubscribe());
    }),
  );
  for (let before = -1; before !== server.asked.length;) {
    before = server.asked.length;
    await wait(50);
  }
  watching.forEach((w) => w.unsubscribe());
  return { requests: server.asked.length, last };
}

const places = gql`
  query Places {
    article(id: "Article:1") {
      id
      mentions {
        start
        end
      }
      image {
        url
      }
    }
  }
`;
const words = gql`
  query Words {
    article(id: "Article:1") {
      id
      mentions {
        surface
        entity {
          id
        }
      }
      image {
        alt
      }
    }
  }
`;

test("two queries that select different fields of types without id ask once each", async () => {
  const { requests, last } = await watched(cacheConfig, { query: places }, { query: words });
  assert.equal(requests, 2);
  for (const { data, dataState } of last) {
    assert.equal(dataState, "complete");
    assert.equal(data.article.mentions.length, 2);
  }
});

test("without the policies they take each other's data away, and ask again", async () => {
  let requests;
  const complaints = await complaintsOf(async () => ({ requests } = await watched({}, { query: places }, { query: words })));
  assert.match(complaints[0], /Cache data may be lost/);
  assert.ok(requests > 2, `only ${requests}`);
});

for (const a of documents) {
  test(`${a.name} stays whole whatever is asked after it`, async () => {
    const complaints = await complaintsOf(async () => {
      const { server, apollo } = client();
      const ask = ({ document, variables }) => apollo.query({ query: document, variables });
      const { data } = await ask(a);
      for (const other of documents) await ask(other);
      const asked = server.asked.length;
      const again = await ask(a);
      assert.equal(server.asked.length, asked, `${a.name} was asked for again`);
      assert.deepEqual(again.data, data);
    });
    assert.deepEqual(complaints, []);
  });
}

test("other data of the same place replaces what was held", async () => {
  const cache = new InMemoryCache(cacheConfig);
  const query = gql`
    query Image {
      article(id: "1") {
        id
        image {
          url
          alt
        }
      }
    }
  `;
  const write = (image) =>
    cache.writeQuery({ query, data: { article: { __typename: "Article", id: "1", image: { __typename: "Image", ...image } } } });
  write({ url: "a", alt: "A" });
  const urls = gql`
    query Url {
      article(id: "1") {
        id
        image {
          url
        }
      }
    }
  `;
  cache.writeQuery({ query: urls, data: { article: { __typename: "Article", id: "1", image: { __typename: "Image", url: "b" } } } });
  assert.equal(cache.readQuery({ query }), null, "the words of one picture must not stand under another");
});

test("a thing without its id is refused", async () => {
  const { apollo } = client();
  await assert.rejects(
    apollo.query({
      query: gql`
        query NoId {
          article(id: "Article:1") {
            title
          }
        }
      `,
    }),
    /Missing field 'id'/,
  );
});

test("what a list has told of a thing is there when it is asked for by its id", async () => {
  const { server, apollo } = client();
  const { data } = await apollo.query({
    query: gql`
      query List {
        articles(first: 1) {
          nodes {
            id
            title
          }
        }
      }
    `,
  });
  const [{ id, title }] = data.articles.nodes;
  const one = await apollo.query({
    query: gql`
      query One($id: ID!) {
        article(id: $id) {
          id
          title
        }
      }
    `,
    variables: { id },
  });
  assert.equal(one.data.article.title, title);
  assert.deepEqual(server.asked, ["List"]);
});

test("what there is not is asked for once", async () => {
  const { server, apollo } = client();
  const ask = () =>
    apollo.query({
      query: gql`
        query One($id: ID!) {
          article(id: $id) {
            id
            title
          }
        }
      `,
      variables: { id: "none" },
    });
  for (let i = 0; i < 2; i++) assert.equal((await ask()).data.article, null);
  assert.deepEqual(server.asked, ["One"]);
});

/** Reads a list of five in pages of two to its end, and gives the items of its list and how often was asked. */
async function readAll(config, query, items) {
  const { server, apollo } = client(config);
  const watch = apollo.watchQuery({ query, variables: { first: 2 } });
  const watching = watch.subscribe(() => {});
  await apollo.query({ query, variables: { first: 2 } });
  let { endCursor } = apollo.readQuery({ query, variables: { first: 2 } }).articles.pageInfo;
  for (let page = 0; page < 2; page++) {
    const { data } = await watch.fetchMore({ variables: { after: endCursor } });
    endCursor = data.articles.pageInfo.endCursor;
  }
  const data = apollo.readQuery({ query, variables: { first: 2 } });
  watching.unsubscribe();
  return { list: items(data.articles), more: data.articles.pageInfo.hasNextPage, requests: server.asked.length };
}

const all = [0, 1, 2, 3, 4].map((i) => `Article:listed${i}`);
const nodes = gql`
  query N($first: Int, $after: String) {
    articles(first: $first, after: $after) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const edges = gql`
  query E($first: Int, $after: String) {
    articles(first: $first, after: $after) {
      edges {
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

test("pages of nodes are put together", async () => {
  const { list, more, requests } = await readAll(cacheConfig, nodes, ({ nodes }) => nodes.map(({ id }) => id));
  assert.deepEqual([list, more, requests], [all, false, 3]);
});

test("pages of edges are put together", async () => {
  const { list, more, requests } = await readAll(cacheConfig, edges, ({ edges }) => edges.map(({ node }) => node.id));
  assert.deepEqual([list, more, requests], [all, false, 3]);
});

test("relayStylePagination keeps the last page of nodes only", async () => {
  const config = { typePolicies: { Query: { fields: { articles: relayStylePagination() } } } };
  const { list } = await readAll(config, nodes, ({ nodes }) => nodes.map(({ id }) => id));
  assert.deepEqual(list, all.slice(4));
});

test("who asks for edges after nodes gets them, and the other way round", async () => {
  const { requests, last } = await watched(
    cacheConfig,
    { query: nodes, variables: { first: 2 } },
    { query: edges, variables: { first: 3 } },
  );
  assert.equal(requests, 2);
  assert.deepEqual([last[0].data.articles.nodes.length, last[1].data.articles.edges.length], [2, 3]);
});

test("who asks for more than is held is asked for, and who asks for less is not", async () => {
  const { server, apollo } = client();
  const length = async (first, after) => (await apollo.query({ query: nodes, variables: { first, after } })).data.articles.nodes.length;
  assert.equal(await length(2), 2);
  assert.equal(await length(4), 4);
  assert.equal(server.asked.length, 2);
  assert.equal(await length(2), 4);
  assert.equal(server.asked.length, 2);
  assert.equal(await length(2, "3"), 5);
  assert.equal(server.asked.length, 3);
  assert.equal(await length(10, "3"), 5);
  assert.equal(server.asked.length, 3, "the list has ended");
});

test("the first page asked for again keeps those behind it", async () => {
  const { apollo } = client();
  const ask = (variables, fetchPolicy) => apollo.query({ query: nodes, variables, fetchPolicy });
  await ask({ first: 2 });
  await ask({ first: 2, after: "1" });
  const { data } = await ask({ first: 2 }, "network-only");
  assert.deepEqual(
    data.articles.nodes.map(({ id }) => id),
    all.slice(0, 4),
  );
});

test("a page from somewhere else begins the list anew", async () => {
  const complaints = await complaintsOf(async () => {
    const { apollo } = client();
    const ask = async (variables) => (await apollo.query({ query: nodes, variables })).data.articles.nodes.map(({ id }) => id);
    await ask({ first: 1 });
    assert.deepEqual(await ask({ first: 1, after: "2" }), [all[3]]);
    assert.deepEqual(await ask({ first: 1, after: "3" }), all.slice(3));
    assert.deepEqual(await ask({ first: 1 }), [all[0]]);
  });
  assert.deepEqual(complaints, []);
});

test("a list that is read from its end grows at its front", async () => {
  const query = gql`
    query L($last: Int, $before: String) {
      articles(last: $last, before: $before) {
        nodes {
          id
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  `;
  const { apollo } = client();
  await apollo.query({ query: nodes, variables: { first: 1 } });
  const ask = async (variables) => (await apollo.query({ query, variables })).data.articles;
  const first = await ask({ last: 2 });
  assert.deepEqual(
    first.nodes.map(({ id }) => id),
    all.slice(3),
  );
  const more = await ask({ last: 2, before: first.pageInfo.startCursor });
  assert.deepEqual(
    more.nodes.map(({ id }) => id),
    all.slice(1),
  );
  assert.deepEqual(more.pageInfo, { __typename: "PageInfo", hasPreviousPage: true, startCursor: "1" });
});

test("however one pages, a list is a run of the whole one with the page in it, and its page info is that of its ends", async () => {
  const selections = ["nodes { id }", "edges { node { id } }", "edges { cursor node { id } }"].map(
    (items) => gql`query Run($first: Int, $last: Int, $after: String, $before: String) {
      articles(first: $first, last: $last, after: $after, before: $before) {
        ${items} pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`,
  );
  const random = numbers(20);
  const cursor = () => [undefined, undefined, "0", "1", "2", "3", "4"][random(7)];
  const policies = ["cache-first", "cache-first", "network-only"];
  for (let run = 0; run < 100; run++) {
    const { server, apollo } = client();
    const query = selections[random(selections.length)];
    const done = [];
    for (let step = 0; step < 8; step++) {
      const size = 1 + random(3);
      const variables = random(3) ? { first: size, after: cursor() } : { last: size, before: cursor() };
      const fetchPolicy = policies[random(3)];
      done.push(JSON.stringify([variables, fetchPolicy]));
      const { data } = await apollo.query({ query, variables, fetchPolicy });
      const { nodes, edges, pageInfo } = data.articles;
      const got = (nodes ?? edges.map(({ node }) => node)).map(({ id }) => all.indexOf(id));
      const { data: page } = await server.ask(selections[0], variables);
      const wanted = page.articles.nodes.map(({ id }) => all.indexOf(id));
      const where = `${query.loc.source.body} ${done.join(" ")}: ${got}`;
      assert.ok(
        got.every((item, i) => item === got[0] + i),
        where,
      );
      assert.ok(
        wanted.every((item) => got.includes(item)),
        where,
      );
      if (!got.length) continue;
      assert.deepEqual(
        { ...pageInfo },
        {
          __typename: "PageInfo",
          hasNextPage: got.at(-1) < all.length - 1,
          hasPreviousPage: got[0] > 0,
          startCursor: String(got[0]),
          endCursor: String(got.at(-1)),
        },
        where,
      );
    }
  }
});

/** Numbers below a bound, always the same ones of a seed. */
function numbers(seed) {
  return (bound) => {
    seed = (seed * 48271) % 2147483647;
    return seed % bound;
  };
}

test("lists of another filter are other lists, however it is written", async () => {
  const query = gql`
    query F($filter: ArticleFilter) {
      articles(first: 2, filter: $filter) {
        nodes {
          id
        }
      }
    }
  `;
  const { server, apollo } = client();
  await apollo.query({ query, variables: { filter: { text: "a", languages: ["en"] } } });
  await apollo.query({ query, variables: { filter: { languages: ["en"], text: "a" } } });
  assert.equal(server.asked.length, 1);
  await apollo.query({ query, variables: { filter: { text: "b" } } });
  assert.equal(server.asked.length, 2);
});

test("what is evicted leaves the lists that had it", async () => {
  const { apollo } = client();
  await apollo.query({ query: nodes, variables: { first: 2 } });
  apollo.cache.evict({ id: apollo.cache.identify({ __typename: "Article", id: all[0] }) });
  const { articles } = apollo.cache.readQuery({ query: nodes, variables: { first: 2 } });
  assert.deepEqual(
    articles.nodes.map(({ id }) => id),
    [all[1]],
  );
});

for (const { name, document, variables } of paged) {
  test(`${name} has all of its pages`, async () => {
    const { apollo } = client();
    let after;
    let list;
    for (let page = 0; page < 3; page++) {
      const { data } = await apollo.query({ query: document, variables: { ...variables, first: 2, after } });
      list = listOf(data);
      after = list.pageInfo.endCursor;
    }
    assert.equal((list.nodes ?? list.edges).length, 5);
    assert.equal(list.pageInfo.hasNextPage, false);
  });
}

/** The connection in an answer: the only value with page info that the variables page through. */
function listOf(data) {
  const [found] = Object.values(data);
  return found.pageInfo ? found : Object.values(found).find((value) => value?.pageInfo);
}
