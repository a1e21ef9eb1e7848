import { memo } from "react";
import { count } from "../words";
import { plain } from "./follow";
import type { Placed } from "./layout";
import type { Edge } from "./network";

/** An edge of a network where it is drawn. */
export interface Line {
  edge: Edge;
  a: Placed;
  b: Placed;
  /** In pixels of the screen, however close one comes. */
  width: number;
}

// Widths that are closer together than this look the same, in pixels.
const WIDTHS = 0.25;

/** The lines of a network, in the order of its edges; of a crowd they are finer. */
export function linesOf(edges: Edge[], placed: Placed[], crowded: boolean): Line[] {
  const at = new Map(placed.map((p) => [p.node.id, p]));
  const most = Math.max(...edges.map((edge) => edge.count ?? 1), 1);
  const [least, more] = crowded ? [0.4, 2] : [1, 4];
  return edges.map((edge) => ({
    edge,
    a: at.get(edge.from)!,
    b: at.get(edge.to)!,
    width: Math.ceil((least + more * Math.sqrt((edge.count ?? 1) / most)) / WIDTHS) * WIDTHS,
  }));
}

/** The line closest to a place of the picture, if any comes as near as `reach`. */
export function lineAt(lines: Line[], [x, y]: [number, number], reach: number): Line | undefined {
  let [found, least]: [Line | undefined, number] = [undefined, reach];
  for (const line of lines) {
    const distance = distanceTo(line, x, y);
    if (distance <= least) [found, least] = [line, distance];
  }
  return found;
}

function distanceTo({ a, b }: Line, x: number, y: number): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(a.x + part * dx - x, a.y + part * dy - y);
}

/** Lines to look at. Hundreds of elements take longer to paint than a hand waits for: those of one width are one. */
export const Lines = memo(function Lines({ lines, lit }: { lines: Line[]; lit?: boolean }) {
  const paths = new Map<number, string>();
  for (const { a, b, width } of lines) {
    paths.set(width, `${paths.get(width) ?? ""}M${a.x} ${a.y}L${b.x} ${b.y}`);
  }
  return [...paths].map(([width, d]) => (
    <path key={width} className={lit ? "lines lit" : "lines"} d={d} strokeWidth={width} />
  ));
});

/** A line to follow: the one under the pointer, or the one that was chosen. */
export function LineLink({ line: { edge, a, b, width }, href }: { line: Line; href: string }) {
  const ends = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  return (
    <a {...plain(href)} tabIndex={-1} className="edge">
      <title>
        {`${a.node.name} and ${b.node.name}`}
        {edge.count !== undefined && `: ${count(edge.count, "article")}`}
      </title>
      <line className="edge-line" {...ends} strokeWidth={width} />
      {/* Wide enough to hit. */}
      <line className="reach" {...ends} strokeWidth={2 * REACH} />
    </a>
  );
}

/** How far from a line one may point to mean it, in pixels of the screen. */
export const REACH = 6;
