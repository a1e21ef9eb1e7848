// The explorer in a real browser, against a running newsgraph with the seeds loaded:
// NEWSGRAPH_TEST_URL=http://127.0.0.1:8080/ npm run test:explorer
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { askedOfOthers, open, watchedContext } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { site, browser } = await open();

// Where to put pictures of all views, if they are wanted.
const shots = process.env.NEWSGRAPH_SCREENSHOTS;
// Where the playground's picture for the documentation goes, if it is wanted; those of these views go beside it.
const screenshot = process.env.NEWSGRAPH_SCREENSHOT;
const pictures = {
  start: "explorer-start.png",
  search: "explorer-search.png",
  article: "explorer-article.png",
  person: "explorer-person.png",
  country: "explorer-country.png",
  around: "explorer-connections.png",
};

// What a first visit may load of scripts, compressed, and how much may move while a view loads.
const SCRIPTS = 200_000;
const SHIFT = 0.02;

const lavrov = "person:sergei-lavrov";
const views = {
  start: "",
  "start, some time": "?from=2019-01-01&to=2020-01-01",
  "start, no time": "?from=1990-01-01&to=1991-01-01",
  search: "search?q=nuclear",
  "search without a hit": "search?q=xyzzyxyzzy",
  articles: "search?person=person:angela-merkel",
  article: undefined, // by its id, which the server knows
  person: `person?id=${lavrov}`,
  country: "country?code=IR",
  "a country without a shape": "country?code=SG",
  "connections, empty": "connections",
  around: `connections?from=${lavrov}&n=5&edge=country:RU~${lavrov}`,
  between: `connections?from=${lavrov}&to=person:narendra-modi`,
  nobody: "person?id=person:nobody-at-all",
  "an address without an id": "article",
  "connections of nobody": "connections?from=person:nobody-at-all",
};

const complaints = [];
const requests = [];
let page;

before(async () => {
  const url = "https://example.org/newsgraph/world/uk/johnson-becomes-pm-2019-07-24/";
  const response = await fetch(new URL("graphql", site), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      query: "query ($url: URL!) { article(url: $url) { id } }",
      variables: { url },
    }),
  });
  views.article = `article?id=${(await response.json()).data.article.id}`;
  page = await newPage({});
  // A database that has just started plans each question anew, which on a busy machine takes longer than the page asks again.
  for (const path of Object.values(views)) {
    for (let tries = 0; tries < 10; tries++) {
      await visit(page, path);
      if ((await page.locator(".problem").count()) === 0) break;
    }
  }
});

after(() => browser.close());

test("the first visit shows stories, who and what is rising, a map and a timeline", async (t) => {
  const visitor = await newPage({}); // whose browser has nothing stored yet
  let scripts = 0;
  visitor.on("response", (response) => {
    if (!new URL(response.url()).pathname.endsWith(".js")) return;
    const { "content-length": length } = response.headers();
    scripts += Number(length);
  });
  await visit(visitor, "");
  await visitor.locator("svg.map a").first().waitFor();
  await visitor.context().close();
  t.diagnostic(`scripts of the first visit, the map's included, compressed: ${scripts} bytes`);
  assert.ok(scripts > 10_000 && scripts <= SCRIPTS, `${scripts} bytes`);

  await visit(page, "");
  await page.locator("svg.map a").first().waitFor();
  assert.ok((await page.locator(".story-list li").count()) >= 5);
  assert.ok((await panel("Rising").locator("a.person").count()) >= 3);
  assert.ok((await panel("Rising").locator("a.country").count()) >= 3);
  assert.ok((await page.locator("svg.map a").count()) >= 50);
  assert.ok((await page.locator(".timeline .bar").count()) >= 12);
});

test("the search box suggests, by keyboard alone", async () => {
  await visit(page, "");
  const box = page.getByRole("combobox", { name: "Search" });
  await box.focus();
  assert.equal(await box.getAttribute("aria-expanded"), "false");
  await page.keyboard.type("angela mrekel");
  const options = page.getByRole("listbox").getByRole("option");
  await options.filter({ hasText: "Angela Merkel" }).first().waitFor();
  assert.equal(await box.getAttribute("aria-expanded"), "true");
  assert.equal(await box.getAttribute("aria-activedescendant"), null);

  await page.keyboard.press("Escape");
  assert.equal(await box.getAttribute("aria-expanded"), "false");
  assert.equal(await box.inputValue(), "angela mrekel");

  await page.keyboard.press("ArrowDown");
  await options.first().waitFor();
  while ((await box.getAttribute("aria-activedescendant")) === null) {
    await page.keyboard.press("ArrowDown");
  }
  const active = page.locator(`[id="${await box.getAttribute("aria-activedescendant")}"]`);
  assert.equal(await active.getAttribute("aria-selected"), "true");
  assert.match(await active.innerText(), /Angela Merkel/);
  await page.keyboard.press("Enter");
  await heading(page, "Angela Merkel");
  assert.equal(address(page), "/person?id=person:angela-merkel");
});

test("from a search over person, article, sentence and path to the playground", async () => {
  await visit(page, "");
  await page.getByRole("combobox", { name: "Search" }).fill("zelensky");
  await page.keyboard.press("Enter");
  await heading(page, "Found for “zelensky”");
  assert.ok((await page.locator(".results mark").count()) > 0, "what was found is marked");

  await page
    .locator(".results")
    .getByRole("link", { name: "Volodymyr Zelensky", exact: true })
    .click();
  await heading(page, "Volodymyr Zelensky");
  await settled(page);

  const evidence = panel("Articles").locator("a.sentence").first();
  const sentence = await evidence.evaluate((link) => {
    const copy = link.cloneNode(true);
    copy.querySelector(".unseen").remove();
    return copy.textContent.replace(/^“|”$/g, "");
  });
  await evidence.click();
  await page.locator("article mark.found").first().waitFor();
  const found = await page.locator("article mark.found").allInnerTexts();
  assert.equal(
    squeezed(found.join("")),
    squeezed(sentence),
    "the sentence is marked where it stands",
  );
  assert.ok(await inView(page.locator("mark.found").first()), "and is in view");

  const mention = page.locator("article .mention a.person").filter({ hasText: "Zelensky" }).first();
  await mention.focus();
  const card = page.getByRole("tooltip");
  assert.match(await card.innerText(), /Volodymyr Zelensky\s+person, named here by/);
  const within = await card.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
  assert.ok(within, "the card is in view");
  await page.keyboard.press("Escape");
  assert.equal(await card.count(), 0);
  await mention.click();
  await heading(page, "Volodymyr Zelensky");

  await page.getByRole("main").getByRole("link", { name: "connections", exact: true }).click();
  await heading(page, "Around Volodymyr Zelensky");
  await page.getByRole("combobox", { name: "To", exact: true }).fill("narendra modi");
  await page
    .getByRole("option", { name: /Narendra Modi/ })
    .first()
    .click();
  await heading(page, "Between Volodymyr Zelensky and Narendra Modi");
  await page.locator(".paths a.hop").first().click();
  const proofs = page.locator(".proofs");
  await proofs.locator("a.sentence").first().waitFor();
  assert.ok((await proofs.locator("a.sentence mark").count()) >= 1, "who is named is marked");

  await proofs.getByRole("link", { name: /^show the query/ }).click();
  const editor = page.locator(".graphiql-query-editor .view-lines");
  await editor.filter({ hasText: /query\sProofs/ }).waitFor();
  const answered = page.waitForResponse(
    (r) => r.request().postDataJSON?.()?.operationName === "Proofs",
  );
  await page.locator(".graphiql-execute-button").click();
  const answer = await (await answered).json();
  assert.equal(answer.errors, undefined);
  assert.ok(answer.data.path.alternatives[0].hops[0].articles.length >= 1);
  assert.match(
    JSON.stringify((await answered).request().postDataJSON().variables),
    /zelensky|modi/,
    "with the variables of the panel",
  );
});

test("whom somebody is tied to is proved by a sentence with both, though their newest common article has none", async () => {
  await visit(page, "person?id=person:angela-merkel");
  const older = panel("People tied to them").getByRole("link", { name: /^show the query of the/ });
  assert.match(
    new URL(await older.getAttribute("href"), site).searchParams.get("query"),
    /^query CommonSentences/,
  );
  const proved = panel("People tied to them")
    .locator("li")
    .filter({ hasNotText: "not in one sentence" });
  assert.ok((await proved.count()) >= 5);
  for (const marks of await proved.evaluateAll((items) =>
    items.map((item) => [...item.querySelectorAll("a.sentence mark")].map((m) => m.innerText)),
  )) {
    assert.ok(marks.length >= 2, `${marks}`);
    assert.ok(
      marks.some((mark) => mark.includes("Merkel")),
      `${marks}`,
    );
  }
});

test("a name of which it is not clear who is meant is marked, and said to be so", async () => {
  const visitor = await newPage({});
  let name;
  // Takes away what is known of one mention.
  await visitor.route("**/graphql", async (route) => {
    if (route.request().postDataJSON().operationName !== "ArticlePage") return route.continue();
    const response = await route.fetch();
    const answer = await response.json();
    const { article } = answer.data;
    const { surface, start, end, part, paragraph } = article.mentions.find(
      (mention) => mention.part === "BODY" && mention.entity.__typename === "Person",
    );
    name = surface;
    article.mentions = article.mentions.filter((m) => m.part !== part || m.start !== start);
    article.unclearNames = [{ name, count: 1, evidence: [{ start, end, part, paragraph }] }];
    return route.fulfill({ response, json: answer });
  });
  await visit(visitor, views.article);
  const marked = visitor.locator("article abbr.unclear");
  assert.deepEqual(await marked.allInnerTexts(), [name]);
  assert.equal(await marked.getAttribute("title"), "It is not clear who is meant");
  await visitor.getByText(`It is not clear who is meant by ${name}.`).waitFor();
  await visitor.context().close();
});

test("a person has their spellings, and why these are one person", async () => {
  await visit(page, "person?id=person:abdel-fattah-al-sisi");
  const spellings = page.getByRole("list", { name: "Spellings" });
  assert.match(await spellings.innerText(), /^Abdel Fattah al-Sisi in \d+ articles/);
  const why = page.locator(".names details");
  assert.ok(!(await why.locator("ul.features").isVisible()));
  await page.getByText("why these are one person").click();
  assert.match(
    await why.innerText(),
    /“abdel fattah [ae]l sisi” and “abdel fattah [ae]l sisi” differ/,
  );
  const features = await why.locator("ul.features li").allInnerTexts();
  assert.ok(
    features.some((line) => /makes one person .* likelier\s+\+\d/.test(line)),
    `${features}`,
  );
  assert.deepEqual(await violations(page), []);
});

test("who decided by hand that names are one person's is named, and an item of Wikidata linked", async () => {
  const visitor = await newPage({});
  await visitor.route("**/graphql", async (route) => {
    if (route.request().postDataJSON().operationName !== "PersonHead") return route.continue();
    const response = await route.fetch();
    const answer = await response.json();
    const curation = { author: "Ada", at: "2026-01-02T03:04:05Z", reason: "the agency says so" };
    const names = { name: "sergey lavrov", otherName: "sergei lavrov" };
    Object.assign(answer.data.person, {
      decidedBy: [{ ...names, difference: null, score: 0, features: [], curation }],
      wikidata: "Q58217",
    });
    return route.fulfill({ response, json: answer });
  });
  await visit(visitor, views.person);
  await visitor.getByText("why these are one person").click();
  await visitor.getByText(/decided by Ada on 2 January 2026, since the agency says so/).waitFor();
  const item = visitor.getByRole("link", { name: "Q58217 at Wikidata" });
  assert.equal(await item.getAttribute("href"), "https://www.wikidata.org/wiki/Q58217");
  await visitor.context().close();
});

test("each panel leads to its query", async () => {
  for (const path of Object.values(views)) {
    await visit(page, path);
    for (const part of await page.locator(".panel:has(.panel-head h2:not(#network-list))").all()) {
      assert.ok(
        (await part.locator("a.query-link").count()) >= 1,
        `${path}: ${await part.innerText()}`,
      );
    }
    for (const href of await page
      .locator("a.query-link")
      .evaluateAll((as) => as.map((a) => a.href))) {
      const { pathname, searchParams } = new URL(href);
      assert.equal(pathname, "/playground");
      assert.match(searchParams.get("query"), /^query [A-Z]\w+/);
      assert.equal(typeof JSON.parse(searchParams.get("variables")), "object");
    }
  }
});

test("the timeline filters all by keyboard and by dragging; the address has it, and back takes it away", async () => {
  await visit(page, "");
  const newest = await page.locator(".story-list h3").first().innerText();
  const end = page.getByRole("slider", { name: "Time: to" });
  await end.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
  await page.waitForURL(/to=/);
  await settled(page);
  await page.waitForFunction(
    (t) => document.querySelector(".story-list h3").innerText !== t,
    newest,
  );
  const bound = new URL(page.url()).searchParams.get("to");
  for (const time of await page
    .locator(".story-list time")
    .evaluateAll((ts) => ts.map((t) => t.dateTime))) {
    assert.ok(time < bound, `${time} is not before ${bound}`);
  }
  const chosen = await page.locator(".timeline-what span").first().innerText();
  await page.reload();
  await settled(page);
  assert.equal(await page.locator(".timeline-what span").first().innerText(), chosen);

  await visit(page, "");
  const box = await page.locator(".timeline-plot").boundingBox();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 30, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/from=.*to=/);
  await settled(page);
  await page.waitForFunction(
    (t) => document.querySelector(".story-list h3").innerText !== t,
    newest,
  );
  await page.goBack();
  await page.waitForFunction(
    (t) => document.querySelector(".story-list h3").innerText === t,
    newest,
  );
  assert.equal(address(page), "/");
  await page.goForward();
  await page.waitForFunction(
    (t) => document.querySelector(".story-list h3").innerText !== t,
    newest,
  );
});

test("a time of which there are no articles is said to be so, and left for all time", async () => {
  await visit(page, views["start, no time"]);
  const what = page.locator(".timeline-what");
  assert.match(await what.innerText(), /^1 January 1990 – 31 December 1990, 0 articles/);
  assert.equal(await page.locator(".timeline .in").count(), 0);
  await what.getByRole("button", { name: "all time" }).click();
  await page.waitForURL((url) => url.search === "");
  await what.filter({ hasText: /^All time: / }).waitFor();
});

test("the timeline beside a search says which time was chosen, and leads back to all", async () => {
  await visit(page, "search?q=nuclear&from=2017-01-01&to=2019-01-01");
  const what = page.locator(".facets .timeline-what");
  assert.match(await what.innerText(), /^1 January 2017 – 31 December 2018/);
  await what.getByRole("button", { name: "all time" }).click();
  await page.waitForURL((url) => url.search === "?q=nuclear");
  await what.filter({ hasText: /^All time: / }).waitFor();
});

test("facets narrow a search; back and a reload keep each state", async () => {
  await visit(page, "search?q=nuclear");
  const all = await results();
  await panel("In these articles").locator("a.country").last().click();
  await page.waitForURL(/country=/);
  await page.getByRole("list", { name: "Chosen conditions" }).waitFor();
  await settled(page);
  const some = await results();
  assert.ok(some.length > 0 && some.join() !== all.join());
  await page.reload();
  await settled(page);
  assert.deepEqual(await results(), some);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes("country="));
  await settled(page);
  assert.deepEqual(await results(), all);
});

test("words with signs of an address in them are searched for as typed", async () => {
  await visit(page, "");
  await page.getByRole("combobox", { name: "Search" }).fill('"talks" & 100% +x/y');
  await page.keyboard.press("Enter");
  await heading(page, 'Found for “"talks" & 100% +x/y”');
  await page.reload();
  await heading(page, 'Found for “"talks" & 100% +x/y”');
});

test("the picture of connections has as many circles and lines as the list has entries", async () => {
  for (const [n, least, most] of [
    [5, 11, 11],
    [100, 150, 201],
  ]) {
    await visit(page, `connections?from=country:US&n=${n}`);
    await page.locator("svg.graph .node").first().waitFor();
    const nodes = await page.locator("svg.graph .node").count();
    assert.ok(nodes >= least && nodes <= most, `${nodes} circles for ${n}`);
    const lines = await linesInPicture(page, ".lines");
    assert.equal(await page.locator("section:has(#network-list) a.figure").count(), lines.length);
  }
});

for (const [what, n, least] of [
  ["eleven", 5, 11],
  ["two hundred", 100, 150],
]) {
  test(`a picture of ${what} can be read: names stand apart, and more of them the closer one comes`, async () => {
    await visit(page, `connections?from=country:US&n=${n}`);
    await page.locator("svg.graph .node").first().waitFor();
    const nodes = await page.locator("svg.graph .node").count();
    assert.ok(nodes >= least, `${nodes} circles`);
    const names = await namesInPicture();
    assert.deepEqual(overlaps(names), []);
    assert.deepEqual(await underButtons(page), []);
    assert.ok(names.length >= Math.min(nodes, 25), `${names.length} names for ${nodes} circles`);

    const closer = page.getByRole("button", { name: "Closer" });
    while (await closer.isEnabled()) await closer.click();
    const close = await namesInPicture();
    assert.deepEqual(overlaps(close), []);
    assert.ok(close.length >= 0.95 * nodes, `${close.length} names for ${nodes} circles, closest`);

    await page.getByRole("button", { name: "all", exact: true }).click();
    assert.deepEqual(await namesInPicture(), names);
  });
}

test("the picture comes closer and moves by wheel, dragging, keys and buttons", async () => {
  await visit(page, `connections?from=${lavrov}&n=25`);
  const nodes = page.locator("svg.graph .node circle");
  await nodes.first().waitFor();
  const stage = page.getByRole("group", { name: /^The picture/ });
  const all = stage.getByRole("button", { name: "all", exact: true });
  const apart = async () => {
    const [a, b] = [await middle(nodes.nth(0)), await middle(nodes.nth(1))];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const whole = await apart();
  assert.ok(await all.isDisabled());

  // What is under the pointer stays there.
  const before = await middle(nodes.nth(1));
  await page.mouse.move(before.x, before.y);
  await page.mouse.wheel(0, -400);
  await page.waitForFunction(() => document.querySelector("svg.graph[data-closer]"));
  const after = await middle(nodes.nth(1));
  assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 2, "it stays under the pointer");
  assert.ok((await apart()) > 1.4 * whole);

  await all.click();
  assert.ok(Math.abs((await apart()) - whole) < 1);

  // From its middle, so that there is something on all sides.
  await stage.getByRole("button", { name: "Closer" }).click();
  const closer = await middle(nodes.nth(1));
  const { x, y, width } = await stage.boundingBox();
  const free = { x: x + 8, y: y + 8 };
  await page.mouse.move(free.x, free.y);
  await page.mouse.down();
  await page.mouse.move(free.x + 10, free.y + 40, { steps: 4 });
  await page.mouse.up();
  const dragged = await middle(nodes.nth(1));
  assert.ok(Math.abs(dragged.y - closer.y - 40) < 2, "dragging moves it");
  assert.match(page.url(), /connections\?from=person:sergei-lavrov&n=25$/, "and follows no link");

  await all.click();
  assert.ok(Math.abs((await apart()) - whole) < 1);

  await stage.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("+");
  assert.ok(Math.abs((await apart()) / whole - 1.5 ** 3) < 0.05, "plus brings it closer");
  const centred = await middle(nodes.nth(0));
  await page.keyboard.press("ArrowRight");
  const moved = await middle(nodes.nth(0));
  assert.ok(Math.abs(centred.x - moved.x - 0.15 * width) < 2, "an arrow moves it");
  await page.keyboard.press("-");
  assert.ok(Math.abs((await apart()) / whole - 1.5 ** 2) < 0.05, "minus takes it away");
  await page.keyboard.press("0");
  assert.ok(Math.abs((await apart()) - whole) < 1, "0 shows all of it");
  await page.keyboard.press("-");
  assert.ok(Math.abs((await apart()) - whole) < 1, "nothing is further away than that");
});

test("on a phone two fingers bring the picture closer, one finger moves the page", async () => {
  const phone = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await visit(phone, `connections?from=${lavrov}&n=25`);
  const picture = phone.locator("svg.graph");
  await picture.locator(".node").first().waitFor();
  await picture.scrollIntoViewIfNeeded();
  assert.deepEqual(await underButtons(phone), []);
  const { x, y, width, height } = await picture.boundingBox();
  const [cx, cy] = [x + width / 2, y + height / 2];
  const devtools = await phone.context().newCDPSession(phone);
  const touch = (type, ...points) =>
    devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
    });

  await touch("touchStart", [cx, cy]);
  await touch("touchMove", [cx + 60, cy]);
  await touch("touchEnd");
  assert.equal(await phone.locator("svg.graph[data-closer]").count(), 0);

  await touch("touchStart", [cx - 40, cy], [cx + 40, cy]);
  for (const apart of [60, 80, 100, 120]) {
    await touch("touchMove", [cx - apart, cy], [cx + apart, cy]);
  }
  await touch("touchEnd");
  await phone.locator("svg.graph[data-closer]").waitFor();
  const scale = await picture
    .locator("g")
    .first()
    .evaluate((g) => g.getCTM().a / g.ownerSVGElement.getCTM().a);
  assert.ok(Math.abs(scale - 3) < 0.3, `three times as far apart, ${scale} times as large`);
  await phone.context().close();
});

test("whom the pointer is on stands out with all that they are tied to", async () => {
  await visit(page, "connections?from=country:US&n=100");
  const end = page.locator("svg.graph .node:not(.end)").last();
  await end.waitFor();
  const name = await end.locator("title").textContent();
  await end.hover();
  await page.locator("svg.graph.over").waitFor();
  const { length: lit } = await linesInPicture(page, ".lines.lit");
  assert.ok(lit >= 1 && lit < (await linesInPicture(page, ".lines:not(.lit)")).length);
  const names = (await namesInPicture()).map((label) => label.name);
  assert.ok(
    names.some((n) => name.startsWith(n)),
    `${name} is among ${names}`,
  );
  assert.ok(names.length <= lit + 1);
});

test("a line of the picture says whom it joins, and opens its sentences", async () => {
  await visit(page, `connections?from=${lavrov}&n=5`);
  const [x, y] = await middleOfLine(page);
  assert.equal(await page.locator("svg.graph .edge").count(), 0);
  await page.mouse.move(x, y);
  const line = page.locator("svg.graph .edge");
  assert.match(await line.locator("title").textContent(), /^.+ and .+: \d+ articles?$/);
  await page.mouse.click(x, y);
  await page.waitForURL(/edge=/);
  await page.locator(".proofs a.sentence").first().waitFor();
  await page.mouse.move(0, 0);
  assert.equal(await line.count(), 1, "the one that was chosen stays to be seen");
});

test("a finger finds a line of the picture too", async () => {
  const phone = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await visit(phone, `connections?from=${lavrov}&n=5`);
  await phone.locator("svg.graph").scrollIntoViewIfNeeded();
  await phone.touchscreen.tap(...(await middleOfLine(phone)));
  await phone.waitForURL(/edge=/);
  await phone.locator(".proofs a.sentence").first().waitFor();
  await phone.context().close();
});

for (const [view, title] of [
  ["person", "Sergei Lavrov"],
  ["start", "The news, as a graph"],
  ["around", "Around Sergei Lavrov"],
]) {
  test(`where the server does not answer, ${view} says so once, and asks again`, async () => {
    const visitor = await (await browser.newContext()).newPage();
    visitor.setDefaultTimeout(120_000);
    await visitor.route("**/graphql", (route) => route.abort());
    await visitor.goto(new URL(views[view], site).href);
    await heading(visitor, "No answer");
    assert.equal(await visitor.getByText("The server does not answer").count(), 1);
    assert.deepEqual(await violations(visitor), []);
    await shot(visitor, `no answer, ${view}`);
    await visitor.unroute("**/graphql");
    await visitor.getByRole("button", { name: "Try again" }).click();
    await heading(visitor, title);
    await visitor.context().close();
  });
}

test("until the server answers something stands for each view, as wide as it", async () => {
  const visitor = await (await browser.newContext()).newPage();
  visitor.setDefaultTimeout(120_000);
  await visitor.route("**/graphql", () => {});
  for (const view of ["start", "search", "article", "person", "country", "around"]) {
    await visitor.goto(new URL(views[view], site).href);
    const columns = visitor.getByRole("status").locator(".columns").first();
    await columns.waitFor();
    const { width } = await columns.boundingBox();
    const { width: frame } = await visitor.locator(".masthead-inner").boundingBox();
    assert.ok(width > 0.9 * frame - 80, `${view}: ${width} of ${frame}`);
    await shot(visitor, `waiting, ${view}`);
  }
  await visitor.context().close();
});

test("a picture is not fetched from where it is; its words, credit and address are there", async () => {
  await visit(page, views.article);
  const figure = page.locator("figure");
  assert.match(await figure.innerText(), /See the picture at example\.org/);
  assert.match(await figure.locator(".credit").innerText(), /NEWSGRAPH WIRE/);
});

test("who chooses a theme has it at the next visit", async () => {
  const visitor = await newPage({ colorScheme: "light" });
  await visit(visitor, "");
  const paper = () => visitor.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await visitor.getByRole("button", { name: "Dark theme" }).click();
  const dark = await paper();
  assert.notEqual(dark, light);
  await visitor.reload();
  await settled(visitor);
  assert.equal(await paper(), dark);
  await visitor.context().close();
  const night = await newPage({ colorScheme: "dark" });
  await visit(night, "");
  assert.equal(await night.evaluate(() => getComputedStyle(document.body).backgroundColor), dark);
  await night.context().close();
});

for (const [width, height, colorScheme] of [
  [390, 844, "light"],
  [390, 844, "dark"],
  [1280, 900, "light"],
  [1280, 900, "dark"],
  [2560, 1440, "light"],
  [2560, 1440, "dark"],
]) {
  test(`at ${width} px, ${colorScheme}: nothing sticks out or moves, and axe finds nothing`, async (t) => {
    const visitor = await newPage({ viewport: { width, height }, colorScheme });
    await visitor.addInitScript(observe);
    for (const [name, path] of Object.entries(views)) {
      await visit(visitor, path);
      // The browser tells of a paint some time after it: before that of the view it knows of that of the frame only.
      await visitor.waitForFunction(() => globalThis.observed.inView);
      const { shift, painted: largest } = await visitor.evaluate(() => globalThis.observed);
      t.diagnostic(`${name}: LCP ${Math.round(largest)} ms, CLS ${shift.toFixed(4)}`);
      assert.ok(shift <= SHIFT, `${name} moves by ${shift}`);
      const over = await visitor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${name} is ${over} px too wide`);
      const below = await visitor.evaluate(
        () =>
          document.documentElement.scrollHeight -
          scrollY -
          document.querySelector(".colophon").getBoundingClientRect().bottom,
      );
      assert.ok(below <= 1, `${name} has ${below} px of nothing at its end`);
      assert.deepEqual(await violations(visitor), [], name);
      await shot(visitor, `${name}-${width}-${colorScheme}`);
      if (screenshot && pictures[name] && width === 1280 && colorScheme === "light") {
        await visitor.screenshot({ path: join(dirname(screenshot), pictures[name]) });
      }
    }
    await visitor.getByRole("combobox", { name: "Search" }).pressSequentially("merk");
    await visitor.getByRole("option").first().waitFor();
    assert.deepEqual(await violations(visitor), [], "the open list of suggestions");
    await visitor.context().close();
  });
}

test("an interaction is shown soon", async (t) => {
  const visitor = await newPage({});
  await visitor.addInitScript(observe);
  const interactions = {
    "typing into the search box": async () => {
      await visit(visitor, "");
      await visitor.getByRole("combobox", { name: "Search" }).pressSequentially("merkel");
      await visitor.getByRole("option").first().waitFor();
    },
    "choosing a suggestion": async () => {
      await visitor.keyboard.press("ArrowDown");
      await visitor.keyboard.press("Enter");
      await visitor.waitForURL(/person\?/);
    },
    "a step of the timeline": async () => {
      await settled(visitor);
      await visitor.getByRole("slider", { name: "Time: to" }).press("ArrowLeft");
    },
    "from a sentence to its article": async () => {
      await settled(visitor);
      await visitor.locator("a.sentence").first().click();
      await visitor.locator("article mark.found").first().waitFor();
    },
    "from a mention to a person": async () => {
      await visitor.locator("article .mention a.person").first().click();
      await visitor.waitForURL(/person\?/);
    },
    "another theme": async () => {
      await settled(visitor);
      await visitor.getByRole("button", { name: /theme$/ }).click();
    },
    "closer to two hundred circles": async () => {
      await visit(visitor, "connections?from=country:US&n=100");
      await visitor.locator("svg.graph .node").first().waitFor();
      await visitor.getByRole("button", { name: "Closer" }).click();
    },
    "a line among two hundred circles": async () => {
      await visitor.locator("section:has(#network-list) a.figure").first().click();
      await visitor.locator(".proofs a.sentence").first().waitFor();
    },
  };
  for (const [name, interact] of Object.entries(interactions)) {
    await interact();
    await visitor.evaluate(painted);
    // What took how long the browser tells some time after it was painted.
    await visitor.waitForTimeout(200);
    const slowest = await visitor.evaluate(() => {
      const { slowest } = globalThis.observed;
      globalThis.observed.slowest = 0;
      return slowest;
    });
    // Of what takes less than a frame the browser tells nothing.
    t.diagnostic(`${name}: ${slowest === 0 ? "under 16" : Math.round(slowest)} ms`);
  }
  await visitor.context().close();
});

test("nothing was asked of another host", () => {
  assert.ok(requests.length > 100);
  assert.deepEqual(askedOfOthers(requests, site), []);
});

test("the browser had nothing to complain about", () => {
  assert.deepEqual(complaints, []);
});

/** Where the lines of the picture have their middles, in the window. */
async function linesInPicture(visitor, which) {
  await visitor.locator("svg.graph .lines").first().waitFor();
  return visitor.locator(`svg.graph ${which}`).evaluateAll((paths) =>
    paths.flatMap((path) =>
      [...path.getAttribute("d").matchAll(/M(\S+) (\S+)L(\S+) (\S+?)(?=M|$)/g)].map((ends) => {
        const [ax, ay, bx, by] = ends.slice(1).map(Number);
        const { x, y } = new DOMPoint((ax + bx) / 2, (ay + by) / 2).matrixTransform(
          path.getScreenCTM(),
        );
        return [x, y];
      }),
    ),
  );
}

/** The middle of a line, where neither a circle nor a button is. */
async function middleOfLine(visitor) {
  for (const place of await linesInPicture(visitor, ".lines")) {
    const free = await visitor.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.matches("svg.graph"),
      place,
    );
    if (free) return place;
  }
  throw new Error("no line has its middle free");
}

async function newPage(options) {
  const viewport = { width: 1280, height: 900 };
  const context = await watchedContext(
    browser,
    { viewport, colorScheme: "light", ...options },
    { requests, complaints, patient: true },
  );
  return context.newPage();
}

async function visit(visitor, path) {
  await visitor.goto(new URL(path, site).href);
  await settled(visitor);
}

/** Waits until all that the view asks is answered. */
async function settled(visitor) {
  await visitor.waitForFunction(
    () =>
      document.querySelector("main h1") &&
      !document.querySelector("main .skeleton, main .view-skeleton, main .old"),
  );
}

async function heading(visitor, text) {
  await visitor.getByRole("heading", { level: 1, name: text, exact: true }).waitFor();
}

function panel(title) {
  return page
    .locator("section.panel")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
}

function results() {
  return page.locator(".results h3").allInnerTexts();
}

/** Path and query string. */
function address(visitor) {
  const { pathname, search } = new URL(visitor.url());
  return pathname + search;
}

/** The names that stand in the picture of connections, and where. */
function namesInPicture() {
  return page.locator("svg.graph .labels text").evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { name: text.textContent, left, right, top, bottom };
    }),
  );
}

/** Which circles and names of the picture of connections its buttons hide. */
function underButtons(visitor) {
  return visitor.evaluate(() => {
    const buttons = document.querySelector(".graph-buttons").getBoundingClientRect();
    return [...document.querySelectorAll("svg.graph circle, svg.graph .labels text")]
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return (
          left < buttons.right &&
          buttons.left < right &&
          top < buttons.bottom &&
          buttons.top < bottom
        );
      })
      .map((element) => element.textContent || element.parentElement.textContent);
  });
}

/** Takes a picture of a whole page, where pictures are wanted. */
async function shot(visitor, name) {
  const path = `${shots}/${name.replace(/\W+/g, "-")}.png`;
  if (shots) await visitor.screenshot({ path, fullPage: true });
}

/** Which names stand over one another: by more than the white around letters. */
function overlaps(names) {
  const white = 4;
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter(
        (b) =>
          a.left + white < b.right &&
          b.left + white < a.right &&
          a.top + white < b.bottom &&
          b.top + white < a.bottom,
      )
      .map((b) => `${a.name} / ${b.name}`),
  );
}

async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();

function inView(locator) {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Runs in the page before its own scripts: adds up what moves, and notes when the largest part of the first screen was there. */
function observe() {
  globalThis.observed = { shift: 0, painted: 0, inView: false, slowest: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!entry.hadRecentInput) globalThis.observed.shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries()) {
      globalThis.observed.painted = startTime;
      globalThis.observed.inView = !element || element.closest("main") !== null;
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) {
      if (interactionId) {
        globalThis.observed.slowest = Math.max(globalThis.observed.slowest, duration);
      }
    }
  }).observe({ type: "event", durationThreshold: 16 });
}

/** Runs in the page: waits until what is there now is painted, and observers have been told. */
async function painted() {
  await document.fonts.ready;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

/** What axe finds: the rule, and where. Injected past the page's policy, which would stop a script that is not the page's own. */
async function violations(visitor) {
  await visitor.evaluate(axe);
  const found = await visitor.evaluate(async () => (await globalThis.axe.run(document)).violations);
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
}
