import { formatNumber } from "../words";

/** Which of five steps of colour a count has: on a scale of logarithms, since a few countries are in most of the news. */
export function stepsOf(countries: { count: number }[]): (n: number) => number {
  const most = Math.max(...countries.map((item) => item.count), 2);
  return (n) => 1 + Math.min(4, Math.floor((5 * Math.log(n)) / Math.log(most + 1)));
}

// So many countries are asked for at most, the most mentioned ones.
const MOST = 100;

/** How many articles each colour stands for. */
export function Legend({ countries }: { countries: { count: number }[] }) {
  const steps = stepsOf(countries);
  const counts = countries.map((item) => item.count).sort((a, b) => a - b);
  return (
    <p className="map-legend" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => {
        const within = counts.filter((n) => steps(n) === step);
        if (within.length === 0) return null;
        const [least, most] = [within[0]!, within.at(-1)!];
        return (
          <span key={step} data-step={step}>
            {least === most
              ? formatNumber(least)
              : `${formatNumber(least)} – ${formatNumber(most)}`}
          </span>
        );
      })}
      <span>articles{counts.length >= MOST && `; grey: fewer than ${counts[0]}, or none`}</span>
    </p>
  );
}
