import type { NameDifference, PersonHeadQuery } from "../generated/graphql";
import { count, formatDay, formatNumber } from "../words";

type Person = NonNullable<PersonHeadQuery["person"]>;
type Decision = Person["decidedBy"][number];

// More would push the articles down; the others are behind the disclosure.
const SHOWN = 6;

/** By which names articles mean somebody, with how many articles have each, and why these are taken for one person's. */
export function Names({ of: { name, spellings, decidedBy } }: { of: Person }) {
  if (spellings.length < 2 && decidedBy.length === 0) return null;
  const further = spellings.slice(SHOWN);
  return (
    <div className="names">
      <Spellings of={spellings.slice(0, SHOWN)} />
      <details>
        <summary>why these are one person</summary>
        {further.length > 0 && <Spellings of={further} />}
        {decidedBy.length === 0 ? (
          <p>
            All articles state one full name, {name}. Whom a shorter form means is decided in each
            article apart: hover over it there.
          </p>
        ) : (
          <ul>
            {decidedBy.map((decision) => (
              <li key={`${decision.name} ${decision.otherName}`}>
                <Why decision={decision} />
              </li>
            ))}
          </ul>
        )}
      </details>
    </div>
  );
}

function Spellings({ of }: { of: Person["spellings"] }) {
  return (
    <ul className="inline-list" aria-label="Spellings">
      {of.map(({ name, count: articles }) => (
        <li key={name}>
          {name} <span className="source">in {count(articles, "article")}</span>
        </li>
      ))}
    </ul>
  );
}

function Why({
  decision: { name, otherName, difference, score, features, curation },
}: {
  decision: Decision;
}) {
  if (curation) {
    return (
      <p>
        “{name}” and “{otherName}”: decided by {curation.author} on {formatDay(curation.at)}
        {curation.reason && `, since ${curation.reason}`}.
      </p>
    );
  }
  return (
    <>
      <p>
        “{name}” and “{otherName}” differ {difference && differenceName[difference]}; what is known
        of both adds up to {weight(score)}, and from +2 on two names are one person’s:
      </p>
      <ul className="features">
        {features.map((feature) => (
          <li key={feature.name}>
            <span>
              {feature.name}: {speaks(feature.weight)}
            </span>{" "}
            <span className="figure">{weight(feature.weight)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const differenceName: Record<NameDifference, string> = {
  SPELLING: "in how words are written",
  ORDER: "in the order of the words",
  INITIAL: "in an initial that stands for a name",
  NICKNAME: "in a short form of a name",
  MIDDLE: "in a name between the first and the last",
  LONGER: "in names before or behind",
};

/** A weight in words: it is the natural logarithm of how many times likelier one person is than two. */
function speaks(weight: number): string {
  const times = Math.exp(Math.abs(weight));
  if (times < 1.2) return "says nothing";
  const what = weight > 0 ? "one person" : "two people";
  if (times < 1.95) return `makes ${what} a little likelier`;
  return `makes ${what} ${formatNumber(times < 10 ? Number(times.toFixed(1)) : Math.round(times))} times likelier`;
}

const weight = (n: number) => `${n < 0 ? "−" : "+"}${Math.abs(n).toFixed(1)}`;
