// The three apps in a real browser, against a running newsgraph with the seeds loaded that lets other origins ask:
// NEWSGRAPH_CORS_ORIGINS='*' newsgraph up, then NEWSGRAPH_TEST_URL=http://127.0.0.1:8080/ npm test.
// They are built for development, since only then the libraries warn; whatever they warn of is a failure, and so is a request more than a view needs.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ArticleDocument, ArticlesDocument, SuggestDocument } from "@newsgraph/client";
import { Kind, parse, print } from "graphql";
import { answered, ask, endpoint } from "./ask.mjs";
import { findChromium, launch } from "../../web/test/chromium.mjs";

// Read by Vite and the libraries when they are loaded and built.
process.env.NODE_ENV = "development";
process.env.VITE_NEWSGRAPH_URL = endpoint;

const screenshots = process.env.NEWSGRAPH_SCREENSHOTS;
const apps = ["apollo", "relay", "urql"];
const built = mkdtempSync(join(tmpdir(), "newsgraph-examples-"));
let browser, server, site;

before(async () => {
  const { build } = await import("vite");
  for (const app of apps) {
    const root = fileURLToPath(new URL(`../${app}`, import.meta.url));
    await build({
      root,
      base: "./",
      mode: "development",
      logLevel: "warn",
      build: { outDir: join(built, app), emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    });
  }
  server = createServer(serve).listen(0, "127.0.0.1");
  await new Promise((listening) => server.on("listening", listening));
  site = `http://127.0.0.1:${server.address().port}`;
  browser = await launch(findChromium());
  await warm();
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(built, { recursive: true, force: true });
});

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

async function serve({ url }, response) {
  const path = new URL(url, "http://x").pathname.replace(/\/$/, "/index.html");
  const content = await readFile(join(built, path)).catch(() => undefined);
  response.writeHead(content ? 200 : 404, { "content-type": types[extname(path)] ?? "text/plain" });
  response.end(content);
}

/**
 * Asks once whatever the apps ask. A database that was just started plans each question that it has not seen, one at a time, and a server on a busy
 * machine then has others wait too long, which would be an error in an app.
 */
async function warm() {
  const { articles } = await ask("{ articles(first: 1) { pageInfo { endCursor } } }");
  const after = articles.pageInfo.endCursor;
  const filter = { people: { anyOf: ["person:none"] } };
  for (const text of await texts()) {
    const { variableDefinitions } = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const known = variableDefinitions.map(({ variable }) => variable.name.value);
    const needed = variableDefinitions.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);
    for (const variables of [{}, { after }, { filter }, { id: "none" }, { prefix: "none" }]) {
      const fits = Object.keys(variables).every((name) => known.includes(name));
      if (fits && needed.every(({ variable }) => variable.name.value in variables)) await answered(text, variables);
    }
  }
}

/** The documents of the apps: Relay's stand in what relay-compiler wrote, the others' in the client package. */
async function texts() {
  const shared = [ArticlesDocument, ArticleDocument, SuggestDocument].map(print);
  const generated = new URL("../relay/src/__generated__/", import.meta.url);
  const files = await Promise.all((await readdir(generated)).map((name) => readFile(new URL(name, generated), "utf8")));
  return [...shared, ...files.flatMap((file) => [...file.matchAll(/"text": ("query .*")/g)].map(([, text]) => JSON.parse(text)))];
}

/** A page that counts what it asks the server, and remembers what the browser has to say of it. */
async function open(app) {
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  const asked = [];
  const complaints = [];
  context.on("request", (request) => {
    if (request.url() === endpoint && request.method() === "POST") {
      const { query, variables } = request.postDataJSON();
      asked.push({ name: query.match(/query (\w+)/)[1], variables });
    }
  });
  context.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  const page = await context.newPage();
  await page.goto(`${site}/${app}/`);
  return { page, asked, complaints };
}

/** In the browser: what is coloured, with its place in the body, whose paragraphs are separated by a blank line. */
function coloured() {
  let at = 0;
  const found = [];
  for (const paragraph of document.querySelectorAll("article p")) {
    for (const { textContent: surface, className: type, title: name } of paragraph.childNodes) {
      if (type) found.push({ start: at, surface, name, type });
      at += surface.length;
    }
    at += 2;
  }
  return found;
}

for (const app of apps) {
  test(app, async (t) => {
    const { page, asked, complaints } = await open(app);
    const cards = page.locator(".cards li");
    const titles = () => cards.locator("h2").allInnerTexts();
    const count = (n) => page.waitForFunction((n) => document.querySelectorAll(".cards li").length === n, n);
    // How many requests each view took is known when the next one begins.
    const views = [];
    const view = (name) => views.push({ name, from: asked.length });

    await t.test("the list shows the newest articles", async () => {
      view("list");
      await count(10);
      const { articles } = await ask("{ articles(first: 10) { nodes { title } totalCount } }");
      assert.deepEqual(
        await titles(),
        articles.nodes.map(({ title }) => title),
      );
      await page.getByText(`${articles.totalCount} articles`).waitFor();
    });

    await t.test("it grows by its pages, each article once", async () => {
      view("load more, twice");
      for (const n of [20, 30]) {
        await page.getByRole("button", { name: "Load more" }).click();
        await count(n);
      }
      const { articles } = await ask("{ articles(first: 30) { nodes { title } } }");
      assert.deepEqual(
        await titles(),
        articles.nodes.map(({ title }) => title),
      );
    });

    await t.test("the article has its text, people and countries coloured where they stand", async () => {
      view("article");
      await cards.locator("h2 a").first().click();
      await page.locator("article p").first().waitFor();
      const id = decodeURIComponent(new URL(page.url()).hash.split("/")[2]);
      const { article } = await ask(
        `query ($id: ID!) {
          article(id: $id) {
            title
            body
            mentions { part start end surface entity { __typename ... on Person { name } ... on Country { name } } }
          }
        }`,
        { id },
      );
      assert.equal(await page.locator("article h1").innerText(), article.title);
      assert.equal((await page.locator("article p").allTextContents()).join("\n\n"), article.body);
      if (screenshots) await page.screenshot({ path: join(screenshots, `${app}-article.png`) });
      const expected = article.mentions
        .filter(({ part }) => part === "BODY")
        // A mention within another has no place of its own.
        .filter(
          ({ start, end }, _, all) =>
            !all.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start),
        )
        .map(({ start, surface, entity }) => ({ start, surface, name: entity.name, type: entity.__typename.toLowerCase() }));
      assert.ok(expected.length > 5);
      assert.deepEqual(await page.evaluate(coloured), expected);
    });

    await t.test("back is the list as it was, without asking again", async () => {
      view("back to the list");
      await page.goBack();
      await count(30);
    });

    await t.test("and the article again", async () => {
      view("the article again");
      await page.goForward();
      await page.locator("article p").first().waitFor();
    });

    await t.test("a person leads to the articles on that person", async () => {
      view("list of a person");
      const link = page.locator("article a.person").first();
      const name = await link.getAttribute("title");
      const { person } = await ask("query ($name: String) { person(name: $name) { articleCount } }", { name });
      await link.click();
      await page.getByText(`${person.articleCount} articles`, { exact: true }).waitFor();
    });

    await t.test("what one types is completed", async () => {
      view("search as you type");
      await page.getByRole("searchbox").pressSequentially("merk", { delay: 10 });
      await page.locator(".suggestions").getByText("Angela Merkel").waitFor();
      await page.locator(".suggestions mark").first().waitFor();
    });

    await t.test("and what was typed before is not asked for again", async () => {
      const search = page.getByRole("searchbox");
      await search.pressSequentially("e", { delay: 10 });
      await page.waitForFunction(() => document.querySelector(".suggestions mark")?.textContent === "Merke");
      view("search for the same again");
      await search.press("Backspace");
      await page.waitForFunction(() => document.querySelector(".suggestions mark")?.textContent === "Merk");
    });

    await t.test("what there is not is said so", async () => {
      view("no such article");
      await page.evaluate(() => (location.hash = "#/article/none"));
      await page.getByText("There is no such article").waitFor();
    });

    await t.test("no view asks for more than it needs", async () => {
      // Who asks in circles has done so by now.
      await page.waitForTimeout(500);
      view("end");
      const requests = Object.fromEntries(
        views.slice(0, -1).map(({ name, from }, i) => [name, asked.slice(from, views[i + 1].from).length]),
      );
      t.diagnostic(JSON.stringify(requests));
      const typed = requests["search as you type"];
      assert.ok(typed >= 2 && typed <= 5, `${typed} requests for five letters`);
      assert.deepEqual(requests, {
        list: 1,
        "load more, twice": 2,
        article: 1,
        "back to the list": 0,
        "the article again": 0,
        "list of a person": 1,
        "search as you type": typed,
        "search for the same again": 0,
        "no such article": 1,
      });
    });

    if (screenshots) await page.screenshot({ path: join(screenshots, `${app}.png`) });
    await t.test("the browser had nothing to complain about", () => assert.deepEqual(complaints, []));
    await page.context().close();
  });

  test(`${app} says what went wrong`, async () => {
    for (const [answer, said] of [
      [{ errors: [{ message: "too much", extensions: { code: "LIMIT_EXCEEDED", asked: 2, allowed: 1 } }] }, "too much"],
      [null, "Failed to fetch"],
    ]) {
      const context = await browser.newContext();
      context.setDefaultTimeout(60_000);
      const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
      await context.route(endpoint, (route) => (answer ? route.fulfill({ json: answer, headers: cors }) : route.abort()));
      const page = await context.newPage();
      await page.goto(`${site}/${app}/`);
      await page.getByRole("status").filter({ hasText: said }).waitFor();
      await context.close();
    }
  });
}
