/** What is written to the console while something runs. */
export async function complaintsOf(run) {
  const complaints = [];
  const before = { warn: console.warn, error: console.error };
  console.warn = console.error = (...words) => complaints.push(words.join(" "));
  try {
    await run();
  } finally {
    Object.assign(console, before);
  }
  return complaints;
}
