import { geoEqualEarth, geoGraticule10, geoPath } from "d3-geo";
import { useMemo } from "react";
import { Link } from "wouter";
import { to } from "../address";
import { count } from "../words";
import { stepsOf } from "./legend";
import { shapes } from "./world";

interface Counted {
  count: number;
  country: {
    id: string;
    name: string;
    numericCode?: string | null;
    latitude: number;
    longitude: number;
  };
}

const width = 960;
const height = 470;
const projection = geoEqualEarth().fitExtent(
  [
    [2, 2],
    [width - 2, height - 2],
  ],
  { type: "Sphere" },
);
const path = geoPath(projection);

/** The world, each country the darker the more articles mention it. The list beside it says the same: this is for the eye and the mouse. */
export default function WorldMap({ countries }: { countries: Counted[] }) {
  const steps = useMemo(() => stepsOf(countries), [countries]);
  const drawn = new Set<string>();
  const byCode = new Map(countries.map((item) => [item.country.numericCode, item]));
  return (
    <svg className="map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="sphere" d={path({ type: "Sphere" }) ?? ""} />
      <path className="graticule" d={path(geoGraticule10()) ?? ""} />
      {shapes.map((shape, i) => {
        const item = byCode.get(String(shape.id));
        const d = path(shape) ?? "";
        if (!item) return <path key={i} className="shape" d={d} />;
        drawn.add(item.country.id);
        return (
          <Mark key={i} item={item} step={steps(item.count)}>
            <path className="shape" d={d} />
          </Mark>
        );
      })}
      {countries
        .filter((item) => !drawn.has(item.country.id))
        .map((item) => {
          const [x, y] = projection([item.country.longitude, item.country.latitude]) ?? [0, 0];
          return (
            <Mark key={item.country.id} item={item} step={steps(item.count)}>
              <circle className="shape dot" cx={x} cy={y} r={4} />
            </Mark>
          );
        })}
    </svg>
  );
}

function Mark({
  item,
  step,
  children,
}: {
  item: Counted;
  step: number;
  children: React.ReactNode;
}) {
  return (
    <Link href={to.country(item.country.id)} tabIndex={-1} data-step={step}>
      <title>{`${item.country.name}: ${count(item.count, "article")}`}</title>
      {children}
    </Link>
  );
}
