import type { FieldPolicy, Reference } from "@apollo/client";
import type { FieldNode } from "graphql";
import { join } from "./join.js";

type Args = Record<string, unknown> | null;
type Item = Reference | { node?: Reference | object; cursor?: string };

interface PageInfo {
  hasNextPage?: boolean;
  hasPreviousPage?: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

interface Page {
  edges?: readonly Item[];
  nodes?: readonly Item[];
  pageInfo?: PageInfo;
}

/** What the cache keeps of a list: one page, made of all that came, and what is needed to add to it. Backwards lists are kept reversed. */
interface Held extends Page {
  /** How many items stand up to a cursor, that of the cursor included. */
  upTo: Record<string, number>;
  /** Up to how many items were asked for. */
  asked: number;
  /** The cursor behind which the list begins; undefined where it has its first item. */
  start: string | undefined;
}

/**
 * A field policy that puts the pages of a connection together. `keyArgs` are the arguments that make it another list.
 *
 * Apollo's relayStylePagination knows `edges` only: it replaces `nodes` by the last page, and tells who asks for `edges` after another asked for `nodes` that there are none.
 * Here each query is told what it asks for: lists of `nodes` and of `edges` are kept apart, and so are those that are read from their end.
 */
export function pages(keyArgs: readonly string[]): FieldPolicy<Held, Page, Page> {
  return {
    keyArgs: (args, { field }) => JSON.stringify([...keyArgs.map((name) => sorted(args?.[name] ?? null)), ...variant(args, field)]),

    read(held, { args, canRead }) {
      if (!held) return undefined;
      const from = place(held, args);
      if (from === undefined) return undefined;
      if (held.pageInfo?.hasNextPage !== false && held.asked < from + size(args)) return undefined;
      const { upTo, asked, start, ...page } = held;
      const there = ({ node }: { node?: Reference | object }) => node === undefined || canRead(node);
      return turned(args, {
        ...page,
        ...(page.edges && { edges: page.edges.filter((edge) => there(edge as { node?: Reference })) }),
        ...(page.nodes && { nodes: page.nodes.filter((node) => there({ node })) }),
      });
    },

    merge(held, answer, { args }) {
      const incoming = turned(args, answer);
      const from = held && place(held, args);
      // An empty page has no cursors of its own: what is held ends where it was asked for.
      if (from && !(incoming.edges ?? incoming.nodes)?.length && incoming.pageInfo?.endCursor === null) {
        incoming.pageInfo = { ...incoming.pageInfo, endCursor: behind(args) };
      }
      // A page that does not join what is held begins anew.
      if (!held || from === undefined) return add({ upTo: {}, asked: 0, start: behind(args) }, 0, incoming, args);
      return add(held, from, incoming, args);
    },
  };
}

/** Puts a page at its place. What is held behind it stays, if the page ends where it ended before. */
function add(held: Held, from: number, incoming: Page, args: Args): Held {
  const length = (incoming.edges ?? incoming.nodes ?? []).length;
  const end = from + length;
  const last = incoming.pageInfo?.endCursor ?? cursor(incoming.edges?.at(-1));
  const goesOn = length > 0 && last !== undefined && held.upTo[last] === end;
  const list = (name: "edges" | "nodes") => {
    const items = incoming[name];
    if (!items) return {};
    const before = held[name] ?? [];
    const joined = items.map((item, i) => join(before[from + i], item) as Item);
    return { [name]: [...before.slice(0, from), ...joined, ...(goesOn ? before.slice(end) : [])] };
  };
  const { upTo, asked, start, pageInfo, ...rest } = held;
  return {
    ...(join(rest, { ...incoming, edges: undefined, nodes: undefined }) as Page),
    ...list("edges"),
    ...list("nodes"),
    ...((pageInfo || incoming.pageInfo) && { pageInfo: span(pageInfo, incoming.pageInfo, from > 0, goesOn) }),
    start,
    upTo: places(upTo, from, incoming, goesOn ? Infinity : from),
    asked: goesOn ? Math.max(asked, from + size(args)) : from + size(args),
  };
}

/** The page info of what is held, after a page was added to it: that of its beginning from what has the beginning, and of its end likewise. */
function span(held: PageInfo = {}, incoming: PageInfo = {}, keepStart: boolean, keepEnd: boolean): PageInfo {
  const joined: PageInfo = { ...held, ...incoming };
  const keep = (names: (keyof PageInfo)[]) => {
    for (const name of names) if (held[name] !== undefined) Object.assign(joined, { [name]: held[name] });
  };
  if (keepStart) keep(["hasPreviousPage", "startCursor"]);
  if (keepEnd) keep(["hasNextPage", "endCursor"]);
  return joined;
}

/** The places of all cursors known, without those held beyond `keep` items. */
function places(
  held: Record<string, number>,
  from: number,
  { edges = [], nodes = [], pageInfo }: Page,
  keep: number,
): Record<string, number> {
  const known = Object.fromEntries(Object.entries(held).filter(([, place]) => place <= keep));
  edges.forEach((edge, i) => {
    const at = cursor(edge);
    if (at !== undefined) known[at] = from + i + 1;
  });
  const length = Math.max(edges.length, nodes.length);
  if (length > 0 && pageInfo?.startCursor) known[pageInfo.startCursor] = from + 1;
  if (length > 0 && pageInfo?.endCursor) known[pageInfo.endCursor] = from + length;
  return known;
}

/** Where the page that is asked for begins in what is held; undefined where that is not known. */
function place(held: Held, args: Args): number | undefined {
  const cursor = behind(args);
  if (cursor === held.start) return 0;
  return cursor === undefined ? undefined : held.upTo[cursor];
}

/** The cursor behind which a page is asked for. */
function behind(args: Args): string | undefined {
  return (args?.[isBackwards(args) ? "before" : "after"] ?? undefined) as string | undefined;
}

/** How many items are asked for; 1 stands for however many the server gives. */
function size(args: Args): number {
  return Number(args?.["first"] ?? args?.["last"] ?? 1);
}

const cursor = (edge?: Item) => (edge as { cursor?: string } | undefined)?.cursor;

function isBackwards(args: Args): boolean {
  return args?.["last"] != null || (args?.["first"] == null && args?.["before"] != null);
}

/** A list that is read from its end is its mirror image, read from the front. */
function turned(args: Args, page: Page): Page {
  if (!isBackwards(args)) return { ...page };
  const { edges, nodes, pageInfo, ...rest } = page;
  return {
    ...rest,
    ...(edges && { edges: [...edges].reverse() }),
    ...(nodes && { nodes: [...nodes].reverse() }),
    ...(pageInfo && { pageInfo: mirrored(pageInfo) }),
  };
}

function mirrored({ hasNextPage, hasPreviousPage, startCursor, endCursor, ...rest }: PageInfo): PageInfo {
  const all = { hasNextPage: hasPreviousPage, hasPreviousPage: hasNextPage, startCursor: endCursor, endCursor: startCursor };
  return { ...rest, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
}

/** What else tells two lists of the same arguments apart: what they are made of, their direction, and the bound that does not move. */
function variant(args: Args, field: FieldNode | null): unknown[] {
  const backwards = isBackwards(args);
  return [items(field?.selectionSet?.selections ?? []), backwards ? "last" : "first", args?.[backwards ? "after" : "before"] ?? null];
}

/** The fields of a selection that hold the items of a list. What a named fragment selects is not known here: its name stands for it. */
function items(selections: NonNullable<FieldNode["selectionSet"]>["selections"]): string[] {
  const found = selections.flatMap((selection) => {
    switch (selection.kind) {
      case "Field":
        return ["edges", "nodes"].includes(selection.name.value) ? [selection.name.value] : [];
      case "InlineFragment":
        return items(selection.selectionSet.selections);
      default:
        return [`...${selection.name.value}`];
    }
  });
  return [...new Set(found)].sort();
}

/** The value with the names within it in order, so that the same filter written in another order is the same list. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
