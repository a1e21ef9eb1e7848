// Does the code of docs/frontend.md work as it stands? What is TypeScript is compiled, strictly, each block by itself; the rest is run
// against the newsgraph at NEWSGRAPH_TEST_URL.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ArticlesDocument, StatsDocument } from "@newsgraph/client";
import { print } from "graphql";
import { answered, endpoint } from "./ask.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const page = readFileSync(join(here, "../docs/frontend.md"), "utf8");
const blocks = [...page.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(([, info, text], i) => ({ info, text, name: `block${i}` }));
const [documented] = page.match(/http:\/\/127\.0\.0\.1:8080\/graphql/);

const of = (info) => blocks.filter((block) => block.info === info);

test("there are blocks of every kind, and no others", () => {
  const kinds = [...new Set(blocks.map(({ info }) => info))].map((info) => `${info} ${of(info).length}`);
  assert.deepEqual(kinds.sort(), ["js 1", "js proxy 1", "js run 1", "sh 1", "ts 4", "tsx 3"]);
});

test("what is TypeScript compiles", (t) => {
  // Beside the packages that it imports.
  const work = mkdtempSync(join(here, ".docs-"));
  t.after(() => rmSync(work, { recursive: true, force: true }));
  for (const { text, info, name } of [...of("ts"), ...of("tsx")]) writeFileSync(join(work, `${name}.${info}`), text);
  writeFileSync(join(work, "tsconfig.json"), JSON.stringify({ extends: "../tsconfig.json", include: ["*.ts", "*.tsx"] }));
  const tsc = (project) =>
    spawnSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "-p", project], { encoding: "utf8" });
  const ran = tsc(work);
  assert.equal(ran.status, 0, ran.stdout);
  // And would not, if it were wrong.
  writeFileSync(join(work, "wrong.ts"), of("ts")[2].text.replace("titles.push", "titles.push(1);titles.push"));
  assert.match(tsc(work).stdout, /wrong\.ts/);
});

test("what is to be run runs", async () => {
  const [{ text }] = of("js run");
  // It does not wait for a server that has too much to do.
  await answered(text.match(/query: `([^`]*)`/)[1], { code: "JP" });
  const ran = run(text.replaceAll(documented, endpoint));
  assert.equal(ran.status, 0, ran.stderr);
  assert.match(ran.stdout, /^\[\s+['"]/);
});

test("Relay's settings are those of the example", () => {
  const [{ text }] = of("js");
  assert.equal(text.replace(/^\/\/.*\n/, ""), readFileSync(join(here, "relay/relay.config.js"), "utf8"));
});

test("relay-compiler types every scalar", () => {
  const dir = join(here, "relay/src/__generated__");
  const types = readdirSync(dir)
    .map((name) => readFileSync(join(dir, name), "utf8").split("const node")[0])
    .join("");
  assert.match(types, /publishedAt: string;/);
  assert.match(types, /code\?: string;/);
  assert.doesNotMatch(types, /: (any|unknown)\b/);
});

test("the proxy asks what it knows, and nothing else", async (t) => {
  const [{ text }] = of("js proxy");
  const port = await freePort();
  const proxy = spawn(process.execPath, ["--input-type=module", "--eval", text], {
    cwd: here,
    env: { ...process.env, NEWSGRAPH: endpoint, PORT: String(port) },
    stdio: "ignore",
  });
  t.after(async () => {
    proxy.kill();
    if (proxy.exitCode === null) await once(proxy, "exit");
  });
  const ask = (body) => fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", body: JSON.stringify(body) });
  await listening(() => ask({}), proxy);

  for (const document of [StatsDocument, ArticlesDocument]) await answered(print(document), {});
  const known = await ask({ operationName: "Stats", query: "{ anything }", variables: {} });
  const { data } = await known.json();
  assert.ok(data.stats.articles > 100);
  const [article] = (await (await ask({ operationName: "Articles", query: print(ArticlesDocument), variables: { first: 1 } })).json()).data
    .articles.nodes;
  assert.equal(article.__typename, "Article");

  const unknown = await ask({ operationName: "Mine", query: print(StatsDocument).replace("Stats", "Mine") });
  assert.equal(unknown.status, 403);
});

function run(text) {
  return spawnSync(process.execPath, ["--input-type=module", "--eval", text], { cwd: here, encoding: "utf8" });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Waits until somebody answers, or the process that should has ended. */
async function listening(ask, child) {
  for (;;) {
    const answered = await ask().catch(() => undefined);
    if (answered) return;
    assert.equal(child.exitCode, null, "it ended");
    await new Promise((later) => setTimeout(later, 50));
  }
}
