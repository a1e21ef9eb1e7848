// What the tests of the pages share: where the running newsgraph is, a browser, and what the browser asks for and complains about.
import { findChromium, launch } from "./chromium.mjs";

/** The address of the site, and a browser; where something is missing, one line says so instead of each test. */
export async function open() {
  try {
    const site = process.env.NEWSGRAPH_TEST_URL;
    if (!site) throw new Error("set NEWSGRAPH_TEST_URL to the address of a running newsgraph");
    return { site, browser: await launch(findChromium()) };
  } catch (err) {
    console.error(`test of the pages: ${err.message}`);
    process.exit(1);
  }
}

/** A context of the browser, whose pages' requests and complaints are written down. */
export async function watchedContext(browser, options, { requests, complaints, patient = false }) {
  const context = await browser.newContext(options);
  // Machines that build and test at once are slow; nothing here is about speed.
  context.setDefaultTimeout(120_000);
  context.on("request", (request) => requests.push(new URL(request.url())));
  context.on("response", (response) => {
    // A patient page asks again a database that is busy.
    if (patient && response.status() === 503) return;
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A reload stops what is still loading.
    if (reason !== "net::ERR_ABORTED") complaints.push(`${reason} ${request.url()}`);
  });
  // The browser reports what its security policy stops as errors on the console.
  context.on("console", (message) => {
    if (patient && message.text().includes("status of 503")) return;
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  return context;
}

/** What was asked of another host than the site's. */
export function askedOfOthers(requests, site) {
  const { host } = new URL(site);
  return requests.filter((url) => url.protocol !== "data:" && url.host !== host).map(String);
}
