// Whether the explorer's generated types and queries are those of schema.graphqls and src/explorer/queries.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { generate } from "@graphql-codegen/cli";
import * as prettier from "prettier";
import config from "../codegen.mjs";

const web = dirname(dirname(fileURLToPath(import.meta.url)));

test("what `npm run generate` writes is what is there", async () => {
  const files = await generate({ ...config, cwd: web, silent: true }, false);
  assert.ok(files.length >= 2, `${files.length} files`);
  const options = await prettier.resolveConfig(`${web}/package.json`);
  for (const { filename, content } of files) {
    const formatted = await prettier.format(content, { ...options, filepath: filename });
    assert.ok(
      readFileSync(`${web}/${filename}`, "utf8") === formatted,
      `${filename}: run npm run generate`,
    );
  }
});
