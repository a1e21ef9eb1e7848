import { geoGraticule10, geoOrthographic, geoPath } from "d3-geo";
import { useMemo } from "react";
import { shapes } from "./world";

interface Props {
  country: { name: string; numericCode?: string | null; latitude: number; longitude: number };
}

const size = 260;

/** The globe, turned to a country. */
export default function Globe({ country }: Props) {
  const { latitude, longitude, numericCode } = country;
  const { path, centre } = useMemo(() => {
    const projection = geoOrthographic()
      .rotate([-longitude, -latitude + 8])
      .fitExtent(
        [
          [2, 2],
          [size - 2, size - 2],
        ],
        { type: "Sphere" },
      );
    return { path: geoPath(projection), centre: projection([longitude, latitude]) };
  }, [latitude, longitude]);
  const shape = shapes.find((other) => String(other.id) === numericCode);
  return (
    <svg
      className="map globe"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={`${country.name} on the globe`}
    >
      <path className="sphere" d={path({ type: "Sphere" }) ?? ""} />
      <path className="graticule" d={path(geoGraticule10()) ?? ""} />
      {shapes.map((other, i) => (
        <path key={i} className="shape" d={path(other) ?? ""} />
      ))}
      {shape ? (
        <path className="shape here" d={path(shape) ?? ""} />
      ) : (
        centre && <circle className="shape here" cx={centre[0]} cy={centre[1]} r={5} />
      )}
    </svg>
  );
}
