import type { TimelineInterval } from "@newsgraph/client";
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { count, formatSpan } from "../words";

export interface Bucket {
  from: string;
  to: string;
  count: number;
}

export interface Span {
  from: string;
  to: string;
}

/** The length of buckets that gives a span of time some dozens of them. */
export function intervalFor(from?: string | null, to?: string | null): TimelineInterval {
  if (!from || !to) return "MONTH";
  const days = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
  if (days <= 90) return "DAY";
  if (days <= 800) return "WEEK";
  return days <= 15 * 366 ? "MONTH" : "YEAR";
}

interface Props {
  label: string;
  buckets: Bucket[];
  /** What is chosen; undefined for all. */
  span: { from?: string | null; to?: string | null };
  /** Whether the buckets are only those of a time that was chosen before. */
  isPart?: boolean;
  /** Called when a choice ends; undefined for all. */
  onChange: (span: Span | undefined, options?: { replace?: boolean }) => void;
}

/** Bars over time, of which some can be chosen: by dragging, or by two sliders with the keyboard. */
export function Timeline({ label, buckets, span, isPart = false, onChange }: Props) {
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  // From where to where the pointer is dragged, as indexes.
  const [drag, setDrag] = useState<[number, number] | undefined>();
  if (buckets.length === 0) return <p className="empty">No articles.</p>;

  const last = buckets.length - 1;
  const highest = Math.max(...buckets.map((bucket) => bucket.count), 1);
  const chosen = drag ? [Math.min(...drag), Math.max(...drag)] : indexes(buckets, span);
  // Of a time outside of all buckets the handles stand at the nearest one, and none is chosen.
  const isOutside = chosen[0]! > chosen[1]!;
  const first = Math.min(chosen[0]!, last);
  const end = Math.max(chosen[1]!, 0);
  const isAll = !isOutside && first === 0 && end === last;
  const within = isOutside ? [] : buckets.slice(first, end + 1);
  const total = within.reduce((sum, bucket) => sum + bucket.count, 0);

  function choose(a: number, b: number, options?: { replace?: boolean }) {
    if (a === 0 && b === last) onChange(undefined, options);
    else onChange({ from: buckets[a]!.from, to: buckets[b]!.to }, options);
  }

  function indexAt(event: PointerEvent): number {
    const box = plot.current!.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.min(last, Math.max(0, Math.floor(share * buckets.length)));
  }

  function slide(which: 0 | 1, event: KeyboardEvent) {
    const step = Math.max(1, Math.round(buckets.length / 10));
    const now = which === 0 ? first : end;
    const goals: Record<string, number> = {
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - step,
      PageUp: now + step,
      Home: which === 0 ? 0 : first,
      End: which === 0 ? end : last,
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    if (which === 0) choose(Math.min(end, Math.max(0, goal)), end, { replace: true });
    else choose(first, Math.max(first, Math.min(last, goal)), { replace: true });
  }

  const percent = (index: number) => `${(100 * index) / buckets.length}%`;
  const slider = (which: 0 | 1) => (
    <div
      className="timeline-handle"
      role="slider"
      tabIndex={0}
      aria-label={`${label}: ${which === 0 ? "from" : "to"}`}
      aria-valuemin={which === 0 ? 0 : first}
      aria-valuemax={which === 0 ? end : last}
      aria-valuenow={which === 0 ? first : end}
      aria-valuetext={formatSpan(
        buckets[which === 0 ? first : end]!.from,
        buckets[which === 0 ? first : end]!.to,
      )}
      style={{ left: percent(which === 0 ? first : end + 1) }}
      onKeyDown={(event) => slide(which, event)}
    />
  );

  return (
    <div className="timeline" role="group" aria-labelledby={`${id}-what`}>
      <p className="timeline-what" id={`${id}-what`}>
        <span>
          {isAll && !isPart ? "All time: " : ""}
          {isOutside
            ? formatSpan(span.from, span.to)
            : formatSpan(buckets[first]!.from, buckets[end]!.to)}
          , {count(total, "article")}
        </span>
        <button
          type="button"
          className="plain"
          disabled={isAll && !isPart}
          onClick={() => onChange(undefined)}
        >
          all time
        </button>
      </p>
      <div
        ref={plot}
        className="timeline-plot"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([indexAt(event), indexAt(event)]);
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], indexAt(event)])}
        onPointerUp={() => {
          if (drag) choose(first, end);
          setDrag(undefined);
        }}
        onPointerCancel={() => setDrag(undefined)}
      >
        <svg viewBox={`0 0 ${buckets.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {buckets.map((bucket, i) => {
            const height = bucket.count === 0 ? 0 : Math.max(4, (96 * bucket.count) / highest);
            return (
              <g key={bucket.from} className={within.includes(bucket) ? "in" : "out"}>
                <title>{`${formatSpan(bucket.from, bucket.to)}: ${count(bucket.count, "article")}`}</title>
                <rect className="reach" x={i} y={0} width={1} height={100} />
                <rect className="bar" x={i + 0.1} y={100 - height} width={0.8} height={height} />
              </g>
            );
          })}
        </svg>
        {slider(0)}
        {slider(1)}
      </div>
      <p className="timeline-ends" aria-hidden="true">
        <span>{buckets[0]!.from.slice(0, 10)}</span>
        <span>
          a bar is a {unitOf(buckets[0]!)}, the highest has {count(highest, "article")}; drag over
          them to choose
        </span>
        <span>{buckets[last]!.to.slice(0, 10)}</span>
      </p>
    </div>
  );
}

function unitOf({ from, to }: Bucket): string {
  const days = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
  if (days <= 1) return "day";
  if (days <= 7) return "week";
  return days <= 31 ? "month" : "year";
}

/** The first and the last bucket of a time; where it has none the first is behind the last. */
function indexes(buckets: Bucket[], { from, to }: Props["span"]): [number, number] {
  const start = from ? Date.parse(from) : -Infinity;
  const end = to ? Date.parse(to) : Infinity;
  const first = buckets.findIndex((bucket) => Date.parse(bucket.to) > start);
  const last = buckets.findLastIndex((bucket) => Date.parse(bucket.from) < end);
  return [first < 0 ? buckets.length : first, last];
}
