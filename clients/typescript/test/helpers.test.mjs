import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { addTypenameToDocument } from "@apollo/client/utilities";
import { parse } from "graphql";
import { cut, patient, problemOf } from "../dist/index.js";
import { documents } from "./documents.mjs";
import { fakeServer } from "./fake.mjs";

const spans = (...places) => places.map(([start, end]) => ({ start, end }));
const shown = (pieces) => pieces.map(({ text, span }) => (span ? `[${text}]` : text)).join("|");

for (const [what, text, places, offset, want] of [
  ["no span", "Iran", [], 0, "Iran"],
  ["an empty text", "", [], 0, ""],
  [
    "spans at both ends",
    "Iran and Iraq",
    [
      [9, 13],
      [0, 4],
    ],
    0,
    "[Iran]| and |[Iraq]",
  ],
  [
    "spans side by side",
    "abcd",
    [
      [0, 2],
      [2, 4],
    ],
    0,
    "[ab]|[cd]",
  ],
  [
    "a span in another",
    "Bank of Japan said",
    [
      [8, 13],
      [0, 13],
    ],
    0,
    "[Bank of Japan]| said",
  ],
  [
    "spans that overlap",
    "abcdef",
    [
      [2, 5],
      [1, 3],
    ],
    0,
    "a|[bc]|def",
  ],
  ["a paragraph of a text", "Iran said", [[100, 104]], 100, "[Iran]| said"],
  [
    "spans of other paragraphs",
    "Iran said",
    [
      [90, 95],
      [98, 103],
      [105, 999],
    ],
    100,
    "Iran said",
  ],
  ["an empty span", "Iran", [[2, 2]], 0, "Iran"],
  ["signs beyond the BMP before it", "😀 Iran", [[3, 7]], 0, "😀 |[Iran]"],
]) {
  test(`cut: ${what}`, () => {
    const pieces = cut(text, spans(...places), offset);
    assert.equal(shown(pieces), want);
    assert.equal(pieces.map((piece) => piece.text).join(""), text);
    for (const { text: words, start } of pieces) assert.equal(text.slice(start - offset).indexOf(words), 0);
  });
}

const graphql = (code, others) => ({ message: "words", extensions: { code, ...others } });

for (const [what, error, want] of [
  ["an argument", { errors: [graphql("BAD_USER_INPUT", { argument: "first" })] }, { kind: "input", message: "words", argument: "first" }],
  [
    "a limit, as urql has it",
    { graphQLErrors: [graphql("LIMIT_EXCEEDED", { asked: 2, allowed: 1 })] },
    { kind: "limit", message: "words", asked: 2, allowed: 1 },
  ],
  ["a server that starts, as Relay has it", { source: { errors: [graphql("UNAVAILABLE")] } }, { kind: "unavailable", message: "words" }],
  ["an answer's own list", [graphql("INTERNAL")], { kind: "internal", message: "words" }],
  ["an unknown code", { errors: [{ message: "words" }] }, { kind: "internal", message: "words" }],
  ["no answer", new TypeError("fetch failed"), { kind: "unavailable", message: "fetch failed" }],
]) {
  test(`problemOf: ${what}`, () => assert.deepEqual(problemOf(error), want));
}

test("each document is among the persisted ones, and answers what a cache wants of it", async () => {
  const texts = JSON.parse(readFileSync(new URL("../persisted-documents.json", import.meta.url), "utf8"));
  assert.deepEqual(Object.keys(texts).sort(), documents.map(({ name }) => name).sort());
  for (const { name, document, variables } of documents) {
    const [own, persisted] = await Promise.all(
      [addTypenameToDocument(document), parse(texts[name])].map((asked) => fakeServer().ask(asked, variables)),
    );
    assert.equal(own.errors, undefined);
    assert.deepEqual(plain(persisted), plain(own), name);
  }
});

/** An answer with its fields in the order of their names. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, plain(value[name])]),
  );
}

/** A `fetch` that gives these answers, one after the other, and counts them. */
function answering(...answers) {
  const ask = async () => answers[ask.asked++].clone();
  ask.asked = 0;
  return ask;
}

const busy = new Response("busy", { status: 503, headers: { "Retry-After": "0" } });
const ready = new Response("ready");

test("a busy server is asked again, until it answers", async () => {
  const ask = answering(busy, busy, ready);
  const answer = await patient(ask)("http://127.0.0.1/graphql");
  assert.equal(await answer.text(), "ready");
  assert.equal(ask.asked, 3);
});

test("a server that stays busy is asked five times, and its last answer given", async () => {
  const ask = answering(busy, busy, busy, busy, busy, ready);
  const answer = await patient(ask)("http://127.0.0.1/graphql");
  assert.equal(answer.status, 503);
  assert.equal(ask.asked, 5);
});

test("another error is not asked again", async () => {
  const ask = answering(new Response("", { status: 500 }), ready);
  assert.equal((await patient(ask)("http://127.0.0.1/graphql")).status, 500);
  assert.equal(ask.asked, 1);
});

for (const [when, abort] of [
  ["while it waits", (stop) => setImmediate(() => stop.abort(new Error("enough")))],
  ["before", (stop) => stop.abort(new Error("enough"))],
]) {
  test(`who gives up ${when} does not wait for a busy server`, async () => {
    const later = new Response("", { status: 503, headers: { "Retry-After": "3600" } });
    const stop = new AbortController();
    const asked = patient(answering(later, ready))("http://127.0.0.1/graphql", { signal: stop.signal });
    abort(stop);
    await assert.rejects(asked, /enough/);
  });
}
