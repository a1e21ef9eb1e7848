import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/** The path of a Chromium: $CHROMIUM, Debian's, or the first on the PATH. */
export function findChromium() {
  const dirs = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const found = dirs.flatMap((dir) => names.map((name) => join(dir, name))).find(runnable);
  const path = process.env.CHROMIUM || found;
  if (!path || !runnable(path)) {
    throw new Error(
      "no Chromium found: install it (Debian: apt-get install chromium) or set CHROMIUM to its path",
    );
  }
  return path;
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts the Chromium at the path, without a window. */
export function launch(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
}
