// Does the package's version follow the schema?
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { breakingChanges } from "../../../web/test/breaking.mjs";
import { atLeast, leastVersion } from "./version.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const schema = readFileSync(new URL("../../../schema.graphqls", import.meta.url), "utf8");

function git(...args) {
  const ran = spawnSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 64 << 20 });
  return ran.status === 0 ? ran.stdout : null;
}

test("the version is that of the last release, or a later one where the schema has changed since", (t) => {
  const tag = git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")?.trim();
  if (!tag) {
    t.diagnostic("there is no release yet");
    assert.match(version, /^0\./, "before the first release nothing is promised");
    return;
  }
  const released = git("show", `${tag}:schema.graphqls`);
  const change = { changed: released !== schema, breaks: breakingChanges(released, schema).length > 0 };
  const least = leastVersion(tag.slice(1), change);
  assert.ok(atLeast(version, least), `the schema since ${tag} wants version ${least} at least`);
});

for (const [released, change, least] of [
  ["1.2.3", { changed: false, breaks: false }, "1.2.3"],
  ["1.2.3", { changed: true, breaks: false }, "1.3.0"],
  ["1.2.3", { changed: true, breaks: true }, "2.0.0"],
  ["0.2.3", { changed: true, breaks: false }, "0.2.4"],
  ["0.2.3", { changed: true, breaks: true }, "0.3.0"],
]) {
  test(`after ${released}: ${JSON.stringify(change)}`, () => assert.equal(leastVersion(released, change), least));
}

for (const [a, b, want] of [
  ["1.2.3", "1.2.3", true],
  ["1.10.0", "1.9.9", true],
  ["1.2.3", "1.3.0", false],
  ["2.0.0", "1.9.9", true],
]) {
  test(`${a} ${want ? "will do" : "will not do"} for ${b}`, () => assert.equal(atLeast(a, b), want));
}
