import { select } from "d3-selection";
import { zoom, zoomIdentity, zoomTransform, type ZoomTransform } from "d3-zoom";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";

/** How many times as large a picture can be made. */
const LARGEST = 12;
/** How much larger one press of a key or button makes it. */
const STEP = 1.5;
/** Which part of the picture one press of an arrow moves it by. */
const MOVE = 0.15;

/**
 * Lets a picture be seen from closer and moved: by wheel and dragging, by two fingers, and by what it gives back for buttons and keys. One finger moves the page until
 * the picture is larger than its frame, so that nobody is caught in it; likewise the wheel moves the page where there is nothing further away.
 */
export function useZoom(width: number, height: number) {
  const svg = useRef<SVGSVGElement>(null);
  const [view, setView] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .scaleExtent([1, LARGEST])
        .filter(function (event: Event) {
          if (event instanceof MouseEvent && event.button !== 0) return false;
          if (event instanceof MouseEvent && event.ctrlKey) return event.type === "wheel";
          if (event.type !== "touchstart") return true;
          return (event as TouchEvent).touches.length > 1 || zoomTransform(this).k > 1;
        })
        .on("zoom", ({ transform }: { transform: ZoomTransform }) => setView(transform)),
    [],
  );
  useEffect(() => {
    const picture = select(svg.current!);
    picture.call(behaviour);
    return () => void picture.on(".zoom", null);
  }, [behaviour]);
  useEffect(() => {
    const whole: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    behaviour.extent(whole).translateExtent(whole);
    select(svg.current!).call(behaviour.transform, zoomIdentity);
  }, [behaviour, width, height]);

  const closer = () => select(svg.current!).call(behaviour.scaleBy, STEP);
  const further = () => select(svg.current!).call(behaviour.scaleBy, 1 / STEP);
  const all = () => select(svg.current!).call(behaviour.transform, zoomIdentity);
  /** Shows what lies to the right by so many times the width of the picture, and below by so many times its height. */
  function move(right: number, down: number) {
    const { k } = view;
    select(svg.current!).call(behaviour.translateBy, (-right * width) / k, (-down * height) / k);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooms: Record<string, () => void> = {
      "+": closer,
      "=": closer,
      "-": further,
      "0": all,
    };
    const moves: Record<string, () => void> = {
      ArrowLeft: () => move(-MOVE, 0),
      ArrowRight: () => move(MOVE, 0),
      ArrowUp: () => move(0, -MOVE),
      ArrowDown: () => move(0, MOVE),
    };
    const act = zooms[event.key] ?? (view.k > 1 ? moves[event.key] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  }

  return { svg, view, closer, further, all, onKeyDown, isLargest: view.k >= LARGEST };
}
