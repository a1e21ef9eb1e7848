import type { GraphiQLPlugin } from "@graphiql/react";

// GraphiQL keeps which side panel is open, but stores "none" like "never chosen", so
// that with a default panel the one who closes it would see it again at each visit.
const KEY = "newsgraph:side-panel";
const CLOSED = "closed";

// Below this width in CSS pixels the docs would leave no room for a query beside them.
const ROOM = 1100;

/** Whether the docs are to be open: at the first visit if there is room, and then as the reader left them. */
export function docsAreWanted(): boolean {
  const chosen = read();
  return chosen === null ? window.innerWidth >= ROOM : chosen !== CLOSED;
}

/** Remembers that the side panel was closed or opened. */
export function rememberDocs(visible: GraphiQLPlugin | null): void {
  try {
    localStorage.setItem(KEY, visible ? "open" : CLOSED);
  } catch {
    // Storage is full or forbidden: the page works the same, it only forgets.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
