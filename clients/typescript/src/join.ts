type Part = Record<string, unknown>;

/**
 * Joins what a cache holds of something without an id with what another answer says of the same place, which may have other fields
 * of it. Where the two contradict each other it has changed, and only what the new one says is true.
 */
export function join(held: unknown, incoming: unknown): unknown {
  if (Array.isArray(held) && Array.isArray(incoming)) {
    return held.length === incoming.length ? incoming.map((item, i) => join(held[i], item)) : incoming;
  }
  if (!isPart(held) || !isPart(incoming) || contradict(held, incoming)) return incoming;
  const joined: Part = { ...held };
  for (const [name, value] of Object.entries(incoming)) joined[name] = join(held[name], value);
  return joined;
}

/** Whether a value or a reference that both have is another. Parts and lists within are compared when they are joined. */
function contradict(a: Part, b: Part): boolean {
  return Object.keys(a).some((name) => name in b && isPlain(a[name]) && isPlain(b[name]) && plain(a[name]) !== plain(b[name]));
}

function isObject(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isPart = (value: unknown): value is Part => isObject(value) && !("__ref" in value);
const isPlain = (value: unknown) => !Array.isArray(value) && !isPart(value);
const plain = (value: unknown) => (isObject(value) ? value["__ref"] : value);
