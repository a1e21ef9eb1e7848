import type { GraphiQLPlugin } from "@graphiql/react";

// GraphiQL keeps which side panel is open, but stores "none" like "never chosen", so
// that with a default panel the one who closes it would see it again at each visit.
const KEY = "newsgraph:side-panel";
const CLOSED = "closed";
// Where GraphiQL keeps the title of the panel that was open last.
const GRAPHIQL_KEY = "graphiql:visiblePlugin";

// Below this width in CSS pixels the docs would leave no room for a query beside them.
const ROOM = 1100;

/**
 * Whether the docs are to be open: where there is room, at the first visit and then as the reader left them; where there is
 * none, never, nor any other panel that was left open in a wider window.
 */
export function docsAreWanted(): boolean {
  if (!hasRoom()) {
    tryStorage(() => localStorage.removeItem(GRAPHIQL_KEY));
    return false;
  }
  return tryStorage(() => localStorage.getItem(KEY)) !== CLOSED;
}

/** Remembers that the side panel was closed or opened. In a narrow window it is only looked into, which says nothing of a wide one. */
export function rememberDocs(visible: GraphiQLPlugin | null): void {
  if (hasRoom()) tryStorage(() => localStorage.setItem(KEY, visible ? "open" : CLOSED));
}

/** Whether a query has room beside an answer; page.css lays one over the other below this width. */
export function isNarrow(): boolean {
  return window.matchMedia("(width < 760px)").matches;
}

function hasRoom(): boolean {
  return window.innerWidth >= ROOM;
}

/** What is done with the storage; undefined where it is full or forbidden: the page works the same, it only forgets. */
export function tryStorage<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
