// The playground in a real browser, against a running newsgraph with the seeds loaded:
// NEWSGRAPH_TEST_URL=http://127.0.0.1:8080/ npm run test:page
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { askedOfOthers, open, watchedContext } from "./site.mjs";

const { site, browser } = await open();
const address = new URL("playground", site).href;
const screenshot = process.env.NEWSGRAPH_SCREENSHOT;
const examples = readdirSync(new URL("../examples/", import.meta.url)).filter((name) =>
  name.endsWith(".graphql"),
);
// The article that the example Evidence asks for.
const seedArticle = new URL(
  "../../seeds/articles/2019-07-24-johnson-becomes-pm.md",
  import.meta.url,
);

let page;
const complaints = [];
// Every request of the page and its workers.
const requests = [];

before(async () => {
  const viewport = { width: 1440, height: 900 };
  const context = await watchedContext(browser, { viewport }, { requests, complaints });
  page = await context.newPage();
  await page.goto(address);
  await page.locator(".graphiql-doc-explorer-content").waitFor();
});

after(async () => {
  await browser.close();
});

test("the page is called newsgraph playground, and its name leads to the explorer", async () => {
  assert.equal(await page.title(), "newsgraph playground");
  const home = page.getByRole("link", { name: "newsgraph", exact: true });
  assert.equal(await home.evaluate((link) => link.href), site);
});

test("the docs of the schema are open beside the query", async () => {
  const docs = page.locator(".graphiql-doc-explorer-content");
  await docs.getByText("Query", { exact: true }).first().waitFor();
});

test("there is one tab for each example, named after its operation", async () => {
  const titles = await tabs();
  assert.equal(titles.length, examples.length);
  assert.ok(titles.length >= 6, `only ${titles.length} examples`);
  for (const title of titles) assert.match(title, /^[A-Z][A-Za-z]+$/);
});

test("each example runs by a click and shows data", async (t) => {
  for (const title of await tabs()) {
    await t.test(title, async () => {
      const answer = await run(title);
      assert.equal(answer.errors, undefined);
      for (const [field, value] of Object.entries(answer.data)) {
        assert.ok(isFilled(value), `${field} is empty: ${JSON.stringify(value)}`);
      }
    });
  }
});

test("what they show comes from the seeds", async () => {
  const answer = await run("Evidence");
  const [headline] = readFileSync(seedArticle, "utf8").split("\n");
  assert.equal(`# ${answer.data.article.title}`, headline);
});

test("the response is shown beside the query", async () => {
  const [first] = await tabs();
  const answer = await run(first);
  const title = firstString(answer.data);
  // The pane wraps its lines, so the words are what can be looked for.
  await page.waitForFunction(
    (words) => {
      const shown = document.querySelector(".graphiql-response .view-lines").innerText;
      return words.every((word) => shown.includes(word));
    },
    title.match(/[\p{L}\p{N}]+/gu),
  );
  if (screenshot) await page.screenshot({ path: screenshot });
});

test("what one has typed is there after a reload, and examples come back without it", async () => {
  const [, second] = await tabs();
  await tab(second).click();
  await editor().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# my own note\n");
  await page.waitForFunction(() =>
    localStorage.getItem("graphiql:tabState")?.includes("# my own note"),
  );
  await page.reload();
  await editor()
    .filter({ hasText: nbsp("# my own note") })
    .waitFor();

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await editor().waitFor();
  assert.equal((await tabs()).length, examples.length);
  assert.equal(await page.getByText("my own note").count(), 0);
});

test("who closes the docs has them closed at the next visit", async () => {
  await page.getByRole("button", { name: /hide documentation explorer/i }).click();
  await page.reload();
  await editor().waitFor();
  await page.getByRole("button", { name: /show documentation explorer/i }).waitFor();
  assert.equal(await page.locator(".graphiql-doc-explorer-content").count(), 0);
});

test("on a phone the docs are closed at the first visit, and the query can be run", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(address);
  await phone.locator(".graphiql-query-editor .view-lines").waitFor();
  assert.equal(await phone.locator(".graphiql-doc-explorer-content").count(), 0);
  const button = await phone.locator(".graphiql-execute-button").boundingBox();
  assert.ok(button.x + button.width <= 390, `the button is at ${button.x}`);
  await context.close();
});

test("a linked query is opened with its variables, at the first visit and later", async () => {
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  const visitor = await context.newPage();
  const query = "query Linked($code: CountryCode!) {\n  country(code: $code) {\n    name\n  }\n}";
  const variables = { code: "IR" };
  // The old address of queries leads to the new one.
  for (const [path, operation] of [
    ["/", "Linked"],
    ["/playground", "LinkedAgain"],
  ]) {
    const link = new URL(path, site);
    link.searchParams.set("query", query.replace("Linked", operation));
    link.searchParams.set("variables", JSON.stringify(variables));
    await visitor.goto(link.href);
    await visitor
      .locator(".graphiql-query-editor .view-lines")
      .filter({ hasText: nbsp(`query ${operation}`) })
      .waitFor();
    assert.equal(new URL(visitor.url()).pathname, "/playground");
    const asked = visitor.waitForRequest(
      (request) => request.postDataJSON?.()?.operationName === operation,
    );
    await visitor.locator(".graphiql-execute-button").click();
    assert.deepEqual((await asked).postDataJSON().variables, variables);
  }
  const titles = await visitor.locator(".graphiql-tab-button").allInnerTexts();
  assert.equal(titles.length, examples.length + 2, "the examples are there as well");
  await context.close();
});

test("nothing was asked of another host", async () => {
  assert.deepEqual(askedOfOthers(requests, site), []);
});

test("the browser had nothing to complain about", () => {
  assert.deepEqual(complaints, []);
});

// The rest shows that the two tests above would have seen it. It is not part of them, as
// it asks for what is forbidden.
test("a worker's requests are seen, and the policy stops those to another host", async () => {
  const worker = page.workers()[0] ?? (await page.waitForEvent("worker"));
  await worker.evaluate(() => fetch("/favicon.svg?asked-by-a-worker"));
  assert.ok(requests.some((url) => url.search === "?asked-by-a-worker"));

  const stopped = await worker.evaluate(
    () =>
      new Promise((resolve) => {
        self.addEventListener("securitypolicyviolation", (event) => resolve(event.blockedURI));
        fetch("http://other.invalid/").catch(() => {});
      }),
  );
  assert.equal(stopped, "http://other.invalid/");
});

test("the policy stops the page from asking another host, and the browser complains", async () => {
  const complaint = page.waitForEvent("console", (message) => message.type() === "error");
  await page.evaluate(() => fetch("http://other.invalid/").catch(() => {}));
  assert.match((await complaint).text(), /Content Security Policy/);
});

/** The titles of the tabs, in order. */
function tabs() {
  return page.locator(".graphiql-tab-button").allInnerTexts();
}

function tab(title) {
  return page.locator(".graphiql-tab-button").and(page.getByTitle(title, { exact: true }));
}

function editor() {
  return page.locator(".graphiql-query-editor .view-lines");
}

/** Opens a tab, runs it by a click, and returns what the server answered. */
async function run(title) {
  await tab(title).click();
  // GraphiQL takes note of the new text, and of the operation in it, a moment after it
  // is shown, and stores it then.
  await page.waitForFunction((start) => {
    const stored = localStorage.getItem("graphiql:query");
    return stored === null || stored.includes(start);
  }, `query ${title}`);
  const answered = page.waitForResponse(
    (response) => response.request().postDataJSON?.()?.operationName === title,
  );
  await page.locator(".graphiql-execute-button").click();
  return (await answered).json();
}

/** The editor draws spaces as no-break spaces. */
function nbsp(text) {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace(/\s/g, "\\s"));
}

/** Whether an answer is there, and each list in it that is not itself part of a list has items. */
function isFilled(value) {
  if (Array.isArray(value)) return value.length > 0;
  if (value === null) return false;
  return typeof value !== "object" || Object.values(value).every((v) => v === null || isFilled(v));
}

function firstString(value) {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") return undefined;
  for (const inner of Object.values(value)) {
    const found = firstString(inner);
    if (found) return found;
  }
}
