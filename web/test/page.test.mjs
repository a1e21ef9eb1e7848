// The playground in a real browser, against a running newsgraph with the seeds loaded:
// NEWSGRAPH_TEST_URL=http://127.0.0.1:8080/ npm run test:page
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { askedOfOthers, open, watchedContext } from "./site.mjs";

const { site, browser } = await open();
const address = new URL("playground", site).href;
const screenshot = process.env.NEWSGRAPH_SCREENSHOT;
const pictures = process.env.NEWSGRAPH_SCREENSHOTS;
const examples = readdirSync(new URL("../examples/", import.meta.url)).filter((name) =>
  name.endsWith(".graphql"),
);
// The article that the example Evidence asks for.
const seedArticle = new URL(
  "../../seeds/articles/2019-07-24-johnson-becomes-pm.md",
  import.meta.url,
);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let page;
const complaints = [];
// Every request of the page and its workers.
const requests = [];

before(async () => {
  const viewport = { width: 1440, height: 900 };
  const context = await watchedContext(
    browser,
    { viewport },
    { requests, complaints, patient: true },
  );
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

test("below 1,100 px the docs are closed at each visit, and a wide window is as it was left", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(120_000);
  const visitor = await context.newPage();
  const visit = async (width, open) => {
    await visitor.setViewportSize({ width, height: 900 });
    await visitor.goto(address);
    await visitor.locator(".graphiql-query-editor .view-lines").waitFor();
    const docs = visitor.locator(".graphiql-doc-explorer-content");
    assert.equal(await docs.count(), open ? 1 : 0, `at ${width} px`);
  };
  await visit(1440, true);
  await visit(1099, false);
  await visitor.getByRole("button", { name: /show documentation explorer/i }).click();
  await visit(1099, false);
  await visit(1100, true);
  await context.close();
});

test("on a phone the query is above its answer, both readable, and a panel fills the window", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(120_000);
  const phone = await context.newPage();
  await phone.goto(address);
  await phone.locator(".graphiql-query-editor .view-lines").waitFor();
  await phone.locator(".graphiql-execute-button").click();
  await phone.locator(".graphiql-response .view-lines").getByText('"data"').waitFor();
  const box = (selector) => phone.locator(selector).boundingBox();
  for (const selector of [
    ".graphiql-query-editor .monaco-editor",
    ".graphiql-response .monaco-editor",
  ]) {
    const { width, height } = await box(selector);
    assert.ok(width >= 320 && height >= 200, `${selector}: ${width} x ${height}`);
  }
  const query = await box(".graphiql-editors");
  const answer = await box(".graphiql-response");
  assert.ok(query.y + query.height <= answer.y, "one above the other");
  await shows(phone, "phone-query");

  await phone.getByRole("button", { name: /show documentation explorer/i }).click();
  assert.ok((await box(".graphiql-doc-explorer-content")).width >= 320);
  assert.ok(!(await phone.locator(".graphiql-editors").isVisible()));
  await shows(phone, "phone-docs");
  await phone.getByRole("button", { name: /hide documentation explorer/i }).click();
  await phone.locator(".graphiql-editors").waitFor();

  for (const button of await phone.getByRole("button").all()) {
    if (!(await button.isVisible())) continue;
    if (await button.evaluate((b) => b.closest(".graphiql-tabs") !== null)) continue; // They scroll.
    const { x, width } = await button.boundingBox();
    assert.ok(x >= 0 && x + width <= 390, `${await button.getAttribute("aria-label")} at ${x}`);
  }
  await context.close();
});

test("on a phone the variables that a link brings are seen, and are put away otherwise", async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(120_000);
  const phone = await context.newPage();
  const variables = phone.getByRole("region", { name: "Variables" });
  // GraphiQL puts away to the left of the window.
  const areSeen = async () => (await variables.boundingBox()).x >= 0;
  const link = new URL(address);
  const visit = async (query, json) => {
    link.searchParams.set("query", query);
    link.searchParams.set("variables", json);
    await phone.goto(link.href);
    await editor(phone)
      .filter({ hasText: nbsp(query.slice(0, 12)) })
      .waitFor();
  };
  await visit("query Stats1 { stats { articles } }", "{}");
  assert.ok(!(await areSeen()));

  const query = "query Named1($code: CountryCode!) { country(code: $code) { name } }";
  await visit(query, '{"code":"IR"}');
  await variables.getByText('"IR"').waitFor();
  assert.ok((await areSeen()) && (await variables.boundingBox()).height >= 60);
  await shows(phone, "phone-link");

  await phone.getByRole("button", { name: "Hide editor tools" }).click();
  await visit(query.replace("Named1", "Named2"), '{"code":"FR"}');
  await variables.getByText('"FR"').waitFor();
  assert.ok(await areSeen());
  await context.close();
});

test("a click on Run is never lost, however early it comes, and asks once", async () => {
  for (const delay of [0, 10, 30, 60, 100, 200, 400]) {
    const context = await browser.newContext();
    context.setDefaultTimeout(120_000);
    const visitor = await context.newPage();
    let asked = 0;
    visitor.on("request", (request) => {
      if (request.postDataJSON?.()?.operationName === "Early") asked++;
    });
    // In the page, since nothing outside of it is as fast: the moment the button is there, and later from load to load.
    await visitor.addInitScript((delay) => {
      new MutationObserver((_, observer) => {
        const button = document.querySelector(".graphiql-execute-button");
        if (!button) return;
        observer.disconnect();
        if (delay) setTimeout(() => button.click(), delay);
        else button.click();
      }).observe(document, { childList: true, subtree: true });
    }, delay);
    const link = new URL(address);
    link.searchParams.set(
      "query",
      "query Early($code: CountryCode!) { country(code: $code) { name } }",
    );
    link.searchParams.set("variables", '{"code": "IR"}');
    await visitor.goto(link.href);
    await visitor.locator(".graphiql-response .view-lines").getByText('"Iran"').waitFor();
    assert.equal(asked, 1, `after ${delay} ms`);
    await context.close();
  }
});

test("a click on Run right after one on a tab asks what is in that tab", async () => {
  for (const title of (await tabs()).slice(0, 4).reverse()) {
    const answered = page.waitForResponse(
      (response) => response.request().postDataJSON?.()?.operationName === title,
    );
    await tab(title).evaluate((button) => {
      button.click();
      document.querySelector(".graphiql-execute-button").click();
    });
    const answer = await (await answered).json();
    assert.equal(answer.errors, undefined, title);
  }
});

test("examples that were closed or changed are restored, and nothing else is lost", async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(120_000);
  const visitor = await context.newPage();
  await visitor.goto(address);
  const query = visitor.locator(".graphiql-query-editor .view-lines");
  await query.waitFor();
  const titles = () => visitor.locator(".graphiql-tab-button").allInnerTexts();
  const open = (title) =>
    visitor.locator(".graphiql-tab-button").and(visitor.getByTitle(title, { exact: true }));
  const restore = visitor.getByRole("button", { name: "Restore examples" });
  const all = await titles();

  await restore.click();
  await visitor.getByRole("status").filter({ hasText: "All examples are there" }).waitFor();
  assert.deepEqual(await titles(), all);

  const [closed, changed] = all;
  await visitor
    .locator(".graphiql-tab")
    .filter({ has: open(closed) })
    .getByRole("button", { name: "Close Tab" })
    .click();
  await open(changed).click();
  await query.click();
  await visitor.keyboard.press("Control+Home");
  await visitor.keyboard.type("# mine\n");
  // At once, without the moment that GraphiQL takes to note what was typed.
  await restore.evaluate((button) => button.click());
  await visitor.getByRole("status").filter({ hasText: "Restored: 2" }).waitFor();
  assert.deepEqual(await titles(), [...all.slice(1), closed, changed]);

  // The first that was restored is open and in sight, and runs.
  const active = visitor.locator(".graphiql-tab-active");
  assert.equal(await active.innerText(), closed);
  assert.ok(await active.evaluate(isInSight));
  const answered = visitor.waitForResponse(
    (response) => response.request().postDataJSON?.()?.operationName === closed,
  );
  await visitor.locator(".graphiql-execute-button").click();
  assert.equal((await (await answered).json()).errors, undefined);

  // What was made of the other is in its own tab.
  await open(changed).first().click();
  await query.filter({ hasText: "# mine" }).waitFor();
  await open(changed).last().click();
  await query.filter({ hasNotText: "# mine" }).waitFor();
  await context.close();
});

test("what has changed in the schema is told, version by version", async () => {
  await page.getByRole("button", { name: "Show Schema changes" }).click();
  const panel = page.getByRole("region", { name: "Schema changes" });
  const changelog = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8");
  const parts = changelog.split(/^## /m).filter((part) => /^### Schema$/m.test(part));
  assert.ok(parts.length >= 1);
  const versions = parts.map((part) => part.split("\n")[0]);
  assert.deepEqual(await panel.getByRole("heading", { level: 3 }).allInnerTexts(), versions);
  const [, first] = parts[0].match(/^### Schema$[^]*?^- `(\w+)`/m);
  await panel.getByText(first, { exact: true }).first().waitFor();
  await shows(page, "changes");
  await page.getByRole("button", { name: "Hide Schema changes" }).click();
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
    const active = visitor.locator(".graphiql-tab-active");
    assert.equal(await active.innerText(), operation);
    assert.ok(await active.evaluate(isInSight), `the tab ${operation} is out of sight`);
  }
  const titles = await visitor.locator(".graphiql-tab-button").allInnerTexts();
  assert.equal(titles.length, examples.length + 2, "the examples are there as well");
  await context.close();
});

for (const width of [390, 1440]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing but what is GraphiQL's own`, async (t) => {
      const context = await browser.newContext({ viewport: { width, height: 850 }, colorScheme });
      context.setDefaultTimeout(120_000);
      const visitor = await context.newPage();
      await visitor.goto(address);
      await visitor.locator(".graphiql-query-editor .view-lines").waitFor();
      await visitor.getByRole("button", { name: "Restore examples" }).click();
      await visitor.getByRole("status").filter({ hasText: "All examples" }).waitFor();
      const beside = await violations(visitor);
      await visitor.getByRole("button", { name: "Show Schema changes" }).click();
      await visitor.getByRole("region", { name: "Schema changes" }).waitFor();
      const open = await violations(visitor);
      t.diagnostic(`GraphiQL breaks: ${[...new Set([...beside.rules, ...open.rules])].join(", ")}`);
      assert.deepEqual([...beside.ours, ...open.ours], []);
      await context.close();
    });
  }
}

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

/** What axe finds on this page, but for the tabs, the editors and the docs, which are GraphiQL's, and the rules that these break. */
async function violations(visitor) {
  // Injected past the page's policy, which would stop a script that is not the page's own.
  await visitor.evaluate(axe);
  return visitor.evaluate(async () => {
    const { run } = globalThis.axe;
    const exclude = [[".graphiql-tabs"], [".monaco-editor"], [".graphiql-doc-explorer"]];
    const ours = (await run({ exclude })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
    const rules = (await run(document)).violations.map(({ id }) => id);
    return { ours, rules };
  });
}

/** In the browser: whether a tab can be seen in the bar of tabs. */
function isInSight(tab) {
  const bar = tab.closest(".graphiql-tabs").getBoundingClientRect();
  const { left, right } = tab.getBoundingClientRect();
  return left >= bar.left - 1 && right <= bar.right + 1;
}

/** Takes a picture, where pictures are wanted. */
async function shows(of, name) {
  if (pictures) await of.screenshot({ path: `${pictures}/playground-${name}.png` });
}

/** The titles of the tabs, in order. */
function tabs() {
  return page.locator(".graphiql-tab-button").allInnerTexts();
}

function tab(title) {
  return page.locator(".graphiql-tab-button").and(page.getByTitle(title, { exact: true }));
}

function editor(of = page) {
  return of.locator(".graphiql-query-editor .view-lines");
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
  for (;;) {
    const answered = page.waitForResponse(
      (response) => response.request().postDataJSON?.()?.operationName === title,
    );
    await page.locator(".graphiql-execute-button").click();
    const response = await answered;
    // A database that has just started is slow with what it has never been asked.
    if (response.status() !== 503) return response.json();
    await page.getByRole("button", { name: /^Execute query/ }).waitFor();
  }
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
