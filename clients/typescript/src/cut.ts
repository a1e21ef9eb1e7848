/** A stretch of a text: `start` and `end`, exclusive, in UTF-16 code units, as `slice` counts. */
export interface Span {
  start: number;
  end: number;
}

/** A piece of a text, and the span that it is, if it is one. */
export interface Piece<T extends Span> {
  text: string;
  /** Where the piece begins, counted as the spans are: tells pieces apart. */
  start: number;
  span: T | undefined;
}

/**
 * Cuts a text at spans, for colouring them: the pieces, put together, are the text again.
 *
 * `offset` is where the text begins in that in which the spans count: `start` of a paragraph, 0 for a title. Spans may come in
 * any order. Of two that overlap, the one that begins first counts, the longer of two that begin together; a span that is
 * not within the text is left out.
 */
export function cut<T extends Span>(text: string, spans: readonly T[], offset = 0): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let at = 0;
  const add = (end: number, span?: T) => {
    if (end > at) pieces.push({ text: text.slice(at, end), start: at + offset, span });
    at = end;
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const [start, end] = [span.start - offset, span.end - offset];
    if (start < at || end <= start || end > text.length) continue;
    add(start);
    add(end, span);
  }
  add(text.length);
  return pieces;
}
