// Builds what is packed: dist/, and what is copied from elsewhere so that it stands in one place only.
import { spawnSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

rmSync(here("dist"), { recursive: true, force: true });
const tsc = fileURLToPath(import.meta.resolve("typescript/package.json")).replace(/package\.json$/, "bin/tsc");
const { status } = spawnSync(process.execPath, [tsc, "--project", here("tsconfig.json")], { stdio: "inherit" });
if (status !== 0) process.exit(1);
// relay-compiler reads files that end in .graphql only.
copyFileSync(here("../../schema.graphqls"), here("schema.graphql"));
copyFileSync(here("src/generated/persisted-documents.json"), here("persisted-documents.json"));
copyFileSync(here("../../LICENSE"), here("LICENSE"));
