import { pointer } from "d3-selection";
import { memo, useLayoutEffect, useMemo, useRef, useState, type PointerEvent } from "react";
import { count } from "../words";
import { plain, useFollow } from "./follow";
import { isCrowded, labelsAt, layout, radiusAt, type Placed } from "./layout";
import { lineAt, LineLink, Lines, linesOf, REACH } from "./lines";
import { kindOf, type Network } from "./network";
import { useZoom } from "./zoom";

interface Props {
  network: Network;
  chosen: string | null;
  edgeHref: (key: string) => string;
  nodeHref: (id: string) => string;
}

interface Size {
  width: number;
  height: number;
  /** How large the type of the page is, 1 on a screen of usual width: the picture's goes with it. */
  type: number;
}

/** A network as circles and lines. The list beside it says the same: this is for the eye and the mouse. */
export default function Graph(props: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | undefined>();
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      const type = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      setSize({ width: Math.round(width), height: Math.round(height), type });
    });
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className="graph-frame">
      {size && size.width > 0 && <Drawing {...props} {...size} />}
    </div>
  );
}

function Drawing({ network, chosen, edgeHref, nodeHref, width, height, type }: Props & Size) {
  const laidOut = useMemo(
    () => layout(network, width, height, type),
    [network, width, height, type],
  );
  const { svg, view, closer, further, all, onKeyDown, isLargest } = useZoom(width, height);
  // The node under the pointer: it and whom it is tied to stand out.
  const [over, setOver] = useState<string | undefined>();
  const lit = useMemo(
    () => (over === undefined ? undefined : neighbours(network, over)),
    [network, over],
  );
  const labels = useMemo(
    () => labelsAt(laidOut, width, view.k, lit),
    [laidOut, width, view.k, lit],
  );
  const follow = useFollow();
  const crowded = isCrowded(network);
  const lines = useMemo(
    () => linesOf(network.edges, laidOut.placed, crowded),
    [network, laidOut, crowded],
  );
  const linesOfOver = useMemo(
    () => lines.filter(({ edge }) => over === edge.from || over === edge.to),
    [lines, over],
  );
  // The key of the edge that the pointer is near.
  const [near, setNear] = useState<string | undefined>();
  function onPointer(event: PointerEvent) {
    const onCircle = (event.target as Element).closest(".node");
    const place = view.invert(pointer(event, svg.current));
    setNear(onCircle ? undefined : lineAt(lines, place, REACH / view.k)?.edge.key);
  }
  return (
    <div
      className="graph-stage"
      role="group"
      aria-label="The picture: plus and minus bring it closer and take it away, arrows move it, 0 shows all of it"
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <svg
        ref={svg}
        className={`graph${crowded ? " crowded" : ""}${lit ? " over" : ""}`}
        viewBox={`0 0 ${width} ${height}`}
        data-closer={view.k > 1 || undefined}
        aria-hidden="true"
        onClick={follow}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerLeave={() => setNear(undefined)}
      >
        <g transform={view.toString()}>
          <Lines lines={lines} />
          <Lines lines={linesOfOver} lit />
          {lines
            .filter(({ edge }) => edge.key === chosen || edge.key === near)
            .map((line) => (
              <LineLink key={line.edge.key} line={line} href={edgeHref(line.edge.key)} />
            ))}
          <Circles
            placed={laidOut.placed}
            scale={view.k}
            hrefOf={nodeHref}
            lit={lit}
            onOver={setOver}
          />
        </g>
        {/* Over all circles, not in their way, and of one size however close one comes. */}
        <g className="labels" transform={`translate(${view.x},${view.y})`}>
          {labels.map(({ node, x, y, anchor }) => (
            <text
              key={node.id}
              className={node.end || node.id === over ? "end" : undefined}
              x={x}
              y={y}
              fontSize={laidOut.text}
              textAnchor={anchor}
            >
              {node.name}
            </text>
          ))}
        </g>
      </svg>
      <div className="graph-buttons">
        <button type="button" onClick={closer} disabled={isLargest} aria-label="Closer">
          +
        </button>
        <button type="button" onClick={further} disabled={view.k <= 1} aria-label="Further away">
          −
        </button>
        <button type="button" onClick={all} disabled={view.k <= 1}>
          all
        </button>
      </div>
    </div>
  );
}

/** A node and all that have an edge with it. */
function neighbours(network: Network, id: string): Set<string> {
  const found = new Set([id]);
  for (const { from, to } of network.edges) {
    if (from === id) found.add(to);
    if (to === id) found.add(from);
  }
  return found;
}

// A crowd has hundreds of circles: what did not change is not drawn again while the pointer goes over it, or from line to line.

interface CirclesProps {
  placed: Placed[];
  scale: number;
  hrefOf: (id: string) => string;
  lit: ReadonlySet<string> | undefined;
  onOver: (id: string | undefined) => void;
}

const Circles = memo(function Circles({ placed, scale, hrefOf, lit, onOver }: CirclesProps) {
  return placed.map((p) => (
    <NodeCircle
      key={p.node.id}
      placed={p}
      radius={radiusAt(p.radius, scale) / scale}
      hrefOf={hrefOf}
      lit={lit?.has(p.node.id) ?? false}
      onOver={onOver}
    />
  ));
});

interface NodeProps {
  placed: Placed;
  radius: number;
  hrefOf: (id: string) => string;
  lit: boolean;
  onOver: (id: string | undefined) => void;
}

const NodeCircle = memo(function NodeCircle({ placed, radius, hrefOf, lit, onOver }: NodeProps) {
  const { node, x, y } = placed;
  return (
    <a
      {...plain(hrefOf(node.id))}
      tabIndex={-1}
      className={`node ${kindOf(node.id)}${node.end ? " end" : ""}${lit ? " lit" : ""}`}
      onMouseEnter={() => onOver(node.id)}
      onMouseLeave={() => onOver(undefined)}
    >
      <title>{`${node.name}: ${count(node.articles, "article")}`}</title>
      <circle cx={x} cy={y} r={radius} />
    </a>
  );
});
