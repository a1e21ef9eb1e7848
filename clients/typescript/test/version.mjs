// Which version the package may have, given that of the last release of newsgraph, and what of the schema has changed since.

/** The least version: a major one more where clients break, a minor one where the schema is another. Before 1.0.0 one place further down. */
export function leastVersion(released, { breaks, changed }) {
  const [major, minor, patch] = released.split(".").map(Number);
  if (!changed) return released;
  if (major === 0) return breaks ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  return breaks ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}

/** Whether a version is another or later. */
export function atLeast(version, least) {
  const [a, b] = [version, least].map((text) => text.split(".").map(Number));
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return a[i] > b[i];
  return true;
}
