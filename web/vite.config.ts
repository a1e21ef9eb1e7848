import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const compress = promisify(gzip);

/**
 * Writes a .gz file beside each file that gets smaller by it, so that the server
 * has nothing to compress at run time.
 */
function precompress(): Plugin {
  return {
    name: "precompress",
    apply: "build",
    enforce: "post",
    async writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        const path = join(dir!, name);
        const plain = await readFile(path);
        const packed = await compress(plain, { level: constants.Z_BEST_COMPRESSION });
        if (packed.length < plain.length) {
          await writeFile(`${path}.gz`, packed);
        }
      }
    },
  };
}

export default defineConfig({
  // Relative addresses, so that the page also works behind a proxy under a path.
  base: "./",
  // The client package is named in tsconfig.json.
  resolve: { tsconfigPaths: true },
  // While working on the pages: `npx vite --port 18091` beside a server that allows its origin.
  server: { proxy: { "/graphql": process.env.NEWSGRAPH_URL ?? "http://127.0.0.1:8080" } },
  build: {
    target: "es2022",
    // The first that know light-dark().
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    // Served with the page, as the licences of what is bundled ask for.
    license: { fileName: "licenses.md" },
    // The editor and its workers are this big, and come from the same machine.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: { explorer: "index.html", playground: "playground.html" },
      onwarn(warning, warn) {
        // "use client" in dependencies means something to server rendering only.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") {
          warn(warning);
        }
      },
    },
  },
  plugins: [precompress()],
});
