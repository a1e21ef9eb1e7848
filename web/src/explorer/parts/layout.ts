import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Network, Node } from "./network";

/** Where a node of a network is drawn, in pixels of the picture as a whole. */
export interface Placed extends SimulationNodeDatum {
  node: Node;
  radius: number;
  x: number;
  y: number;
}

export interface Layout {
  placed: Placed[];
  /** Size of the labels. */
  text: number;
}

// With more circles than this, lines and labels are finer.
const CROWD = 60;

export const isCrowded = (network: Network) => network.nodes.length > CROWD;

// How high the buttons over the picture are with what is around them, where type has its usual size.
const BUTTONS = 44;

/** Places the nodes, always the same way for the same network; type is so many times as large as usual. */
export function layout(network: Network, width: number, height: number, type: number): Layout {
  const many = network.nodes.length;
  const text = type * (isCrowded(network) ? 11 : 13);
  const most = Math.max(...network.nodes.map((node) => node.articles), 1);
  const largest = Math.max(6, Math.min(26, Math.sqrt((width * height) / many) / 5));
  const placed: Placed[] = network.nodes.map((node) => ({
    node,
    radius: Math.max(3, largest * Math.sqrt(node.articles / most)),
    x: NaN,
    y: NaN,
  }));
  const links: SimulationLinkDatum<Placed>[] = network.edges.map((edge) => ({
    source: edge.from as never,
    target: edge.to as never,
  }));
  const spread = Math.sqrt((width * height) / many);
  pinEnds(placed, width);
  forceSimulation(placed)
    .force(
      "link",
      forceLink<Placed, SimulationLinkDatum<Placed>>(links)
        .id((p) => p.node.id)
        .distance(spread)
        .strength(0.15),
    )
    .force("charge", forceManyBody().strength(-spread * 2.2))
    .force(
      "room",
      forceCollide<Placed>((p) => p.radius + text * 0.9),
    )
    .force("x", forceX(0).strength(0.05 * (height / width)))
    .force("y", forceY(0).strength(0.05 * (width / height)))
    .stop()
    .tick(many > 100 ? 150 : 300);
  fit(placed, { left: 0, right: width, top: BUTTONS * type, bottom: height }, largest, text);
  return { placed, text };
}

/** Of two ends one stands left and one right, so that paths go from side to side; one alone stands in the middle. */
function pinEnds(placed: Placed[], width: number) {
  const ends = placed.filter((p) => p.node.end);
  ends.forEach((end, i) => {
    end.fx = ends.length === 1 ? 0 : (i === 0 ? -0.45 : 0.45) * width;
    end.fy = 0;
  });
}

/** Moves all into the picture, each axis for itself, since only what is beside what counts. */
function fit(placed: Placed[], { left, right, top, bottom }: Box, largest: number, text: number) {
  const below = largest + text + 8;
  for (const [axis, from, to] of [
    ["x", left + largest + 24, right - largest - 24],
    ["y", top + largest + 1.5 * text, bottom - below],
  ] as const) {
    const values = placed.map((p) => p[axis]);
    const low = Math.min(...values);
    const length = Math.max(...values) - low;
    for (const p of placed) {
      p[axis] = length === 0 ? (from + to) / 2 : from + ((p[axis] - low) / length) * (to - from);
    }
  }
}

/** Closer, circles are larger, but less than what is between them: so a crowd comes apart. */
export const radiusAt = (radius: number, scale: number) => radius * Math.sqrt(scale);

export type Anchor = "start" | "middle" | "end";

export interface Label {
  node: Node;
  x: number;
  /** Of the baseline. */
  y: number;
  anchor: Anchor;
}

// A label may stand over a smaller circle than this, in pixels; a crowd is full of them.
const DOT = 5;

/**
 * The labels that fit into the picture `scale` times as large: of those of `only`, if it is given, the most important first, each under its circle, over it or beside it, none
 * over another, and none over a larger circle unless there are few, where it stands over as few as it can. The ends have theirs in any case.
 */
export function labelsAt(
  { placed, text }: Layout,
  width: number,
  scale: number,
  only?: ReadonlySet<string>,
): Label[] {
  const circles = placed.map((p) => ({ id: p.node.id, box: circleBox(p, scale) }));
  const large = circles.filter(({ box }) => box.right - box.left > 2 * DOT);
  const few = placed.length <= CROWD;
  const taken: Box[] = [];
  const labels: Label[] = [];
  const order = placed
    .filter(({ node }) => !only || only.has(node.id))
    .sort((a, b) => Number(b.node.end) - Number(a.node.end) || b.node.articles - a.node.articles);
  for (const p of order) {
    // In a crowd the corners are taken anyway, and to try them takes time that is noticed.
    const places = placesFor(p, text, width * scale, scale).slice(0, few ? undefined : 4);
    const apart = places.filter(({ box }) => !taken.some((other) => overlap(box, other)));
    const hides = (box: Box, { id, box: circle }: (typeof circles)[number]) =>
      id !== p.node.id && overlap(box, circle);
    // Where there are few, each has one, where it hides the least.
    const free = few
      ? least(apart, ({ box }) => circles.filter((circle) => hides(box, circle)).length)
      : apart.find(({ box }) => !large.some((circle) => hides(box, circle)));
    const place = free ?? (p.node.end ? places[0] : undefined);
    if (!place) continue;
    taken.push(place.box);
    labels.push(place.label);
  }
  return labels;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The first of those for which a measure is the least. */
function least<T>(items: readonly T[], measure: (item: T) => number): T | undefined {
  const measures = items.map(measure);
  return items[measures.indexOf(Math.min(...measures))];
}

/** Where the label of a node may stand, the best place first. */
function placesFor({ node, radius, x, y }: Placed, text: number, width: number, scale: number) {
  const [cx, cy, reach] = [x * scale, y * scale, radiusAt(radius, scale)];
  const anchor = anchorOf(cx, node.name, width, text);
  const beside = reach + text * 0.35;
  const [below, above, middle] = [cy + reach + text, cy - reach - text * 0.4, cy + text * 0.35];
  const labels: Label[] = [
    { node, x: cx, y: below, anchor },
    { node, x: cx, y: above, anchor },
    { node, x: cx + beside, y: middle, anchor: "start" },
    { node, x: cx - beside, y: middle, anchor: "end" },
    { node, x: cx - reach, y: below, anchor: "start" },
    { node, x: cx + reach, y: below, anchor: "end" },
    { node, x: cx - reach, y: above, anchor: "start" },
    { node, x: cx + reach, y: above, anchor: "end" },
  ];
  return labels
    .map((label) => ({ label, box: boxOf(label, text) }))
    .filter(({ box }, i) => i < 2 || (box.left >= 0 && box.right <= width));
}

function circleBox({ x, y, radius }: Placed, scale: number): Box {
  const [cx, cy, reach] = [x * scale, y * scale, radiusAt(radius, scale)];
  return { left: cx - reach, right: cx + reach, top: cy - reach, bottom: cy + reach };
}

function boxOf({ node, x, y, anchor }: Label, text: number): Box {
  const length = labelWidth(node.name, text);
  const left = { start: x, middle: x - length / 2, end: x - length }[anchor];
  // Two names side by side have a space between them.
  const space = text * 0.15;
  return {
    left: left - space,
    right: left + length + space,
    top: y - text,
    bottom: y + text * 0.3,
  };
}

const overlap = (a: Box, b: Box) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Near an edge of the picture a label goes inwards. */
function anchorOf(x: number, name: string, width: number, text: number): Anchor {
  const half = labelWidth(name, text) / 2;
  if (x < half) return "start";
  return x > width - half ? "end" : "middle";
}

// Newsreader's letters are half as wide as they are high; names are not measured, since the fonts may be late.
const labelWidth = (name: string, text: number) => name.length * text * 0.52;
