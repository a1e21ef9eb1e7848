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
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { count } from "../words";
import { kindOf, type Network, type Node } from "./network";

interface Props {
  network: Network;
  chosen: string | null;
  edgeHref: (key: string) => string;
  nodeHref: (id: string) => string;
}

interface Placed extends SimulationNodeDatum {
  node: Node;
  radius: number;
  x: number;
  y: number;
}

// With more circles than this, lines and labels are finer.
const CROWD = 60;

/** A network as circles and lines. The list beside it says the same: this is for the eye and the mouse. */
export default function Graph({ network, chosen, edgeHref, nodeHref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | undefined>();
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      setSize({ width: Math.round(width), height: Math.round(height) });
    });
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className="graph-frame">
      {size && size.width > 0 && (
        <Drawing
          network={network}
          chosen={chosen}
          edgeHref={edgeHref}
          nodeHref={nodeHref}
          {...size}
        />
      )}
    </div>
  );
}

function Drawing({
  network,
  chosen,
  edgeHref,
  nodeHref,
  width,
  height,
}: Props & { width: number; height: number }) {
  const { placed, labels, text } = useMemo(
    () => layout(network, width, height),
    [network, width, height],
  );
  const at = new Map(placed.map((p) => [p.node.id, p]));
  const crowded = network.nodes.length > CROWD;
  const most = Math.max(...network.edges.map((edge) => edge.count ?? 1), 1);
  return (
    <svg
      className={crowded ? "graph crowded" : "graph"}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {network.edges.map((edge) => {
        const a = at.get(edge.from)!;
        const b = at.get(edge.to)!;
        const line = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
        return (
          <Link
            key={edge.key}
            href={edgeHref(edge.key)}
            tabIndex={-1}
            className={edge.key === chosen ? "edge chosen" : "edge"}
          >
            <title>
              {`${a.node.name} and ${b.node.name}`}
              {edge.count !== undefined && `: ${count(edge.count, "article")}`}
            </title>
            <line
              className="edge-line"
              {...line}
              strokeWidth={
                (crowded ? 0.4 : 1) + (crowded ? 2 : 4) * Math.sqrt((edge.count ?? 1) / most)
              }
            />
            {/* Wide enough to hit. */}
            <line className="reach" {...line} />
          </Link>
        );
      })}
      {placed.map(({ node, radius, x, y }) => (
        <Link
          key={node.id}
          href={nodeHref(node.id)}
          tabIndex={-1}
          className={`node ${kindOf(node.id)}${node.end ? " end" : ""}`}
        >
          <title>{`${node.name}: ${count(node.articles, "article")}`}</title>
          <circle cx={x} cy={y} r={radius} />
        </Link>
      ))}
      {/* Over all circles, and not in their way. */}
      <g className="labels">
        {placed
          .filter(({ node }) => labels.has(node.id))
          .map(({ node, x }) => (
            <text
              key={node.id}
              className={node.end ? "end" : undefined}
              x={x}
              y={labels.get(node.id)}
              fontSize={text}
              textAnchor={anchor(x, node.name, width, text)}
            >
              {node.name}
            </text>
          ))}
      </g>
    </svg>
  );
}

/** Near an edge of the picture a label goes inwards. */
function anchor(x: number, name: string, width: number, text: number): "start" | "middle" | "end" {
  const half = (labelWidth(name, text) / 2) | 0;
  if (x < half) return "start";
  return x > width - half ? "end" : "middle";
}

const labelWidth = (name: string, text: number) => name.length * text * 0.52;

/** Places the nodes, always the same way for the same network, and says which have room for a label. */
function layout(network: Network, width: number, height: number) {
  const many = network.nodes.length;
  const text = many > CROWD ? 11 : 13;
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
  fit(placed, width, height, largest, text);
  return { placed, text, labels: labelled(placed, width, text) };
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
function fit(placed: Placed[], width: number, height: number, largest: number, text: number) {
  for (const [axis, room] of [
    ["x", width],
    ["y", height],
  ] as const) {
    const values = placed.map((p) => p[axis]);
    const low = Math.min(...values);
    const length = Math.max(...values) - low;
    const margin = axis === "x" ? largest + 24 : largest + text + 8;
    for (const p of placed) {
      p[axis] = length === 0 ? room / 2 : margin + ((p[axis] - low) / length) * (room - 2 * margin);
    }
  }
}

/**
 * Where the labels stand that fit: the most important first, under its circle or else over it, none over another. The height of the baseline
 * by the node's id.
 */
function labelled(placed: Placed[], width: number, text: number): Map<string, number> {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const labels = new Map<string, number>();
  const order = [...placed].sort(
    (a, b) => Number(b.node.end) - Number(a.node.end) || b.node.articles - a.node.articles,
  );
  for (const { node, radius, x, y } of order) {
    const length = labelWidth(node.name, text);
    const where = anchor(x, node.name, width, text);
    const left = where === "start" ? x : where === "end" ? x - length : x - length / 2;
    for (const baseline of [y + radius + text, y - radius - text * 0.4]) {
      const box = {
        left,
        right: left + length,
        top: baseline - text,
        bottom: baseline + text * 0.3,
      };
      const free = taken.every(
        (other) =>
          box.right < other.left ||
          box.left > other.right ||
          box.bottom < other.top ||
          box.top > other.bottom,
      );
      if (!free && !node.end) continue;
      taken.push(box);
      labels.set(node.id, baseline);
      break;
    }
  }
  return labels;
}
