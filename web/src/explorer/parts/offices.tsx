import type { OfficeLineFragment } from "../generated/graphql";
import { formatMonth, officeName, statusName } from "../words";
import { ArticleLine, CountryLink, PersonLink, SentenceLink } from "./texts";

interface Props {
  offices: OfficeLineFragment[];
  /** Whose times are on the scale as well, if others' are: of a list that goes on elsewhere, all of it. */
  scaledWith?: OfficeLineFragment[];
  /** What differs from one line to the next and stands in front: on a person's page the office, on a country's who holds it. */
  who: boolean;
}

/** Offices on one scale of time, each with the sentence that says so. */
export function Offices({ offices, scaledWith = offices, who }: Props) {
  const first = Math.min(...scaledWith.map(startOf));
  const length = Math.max(...scaledWith.map(endOf)) - first || 1;
  return (
    <>
      <Scale first={first} last={first + length} />
      <ol className="offices">
        {offices.map((office) => (
          <li key={office.id} data-status={office.status}>
            <p className="office-name">
              {who && (
                <>
                  <PersonLink of={office.person} />,{" "}
                </>
              )}
              <strong>
                {who ? office.title : office.country ? office.title : officeName(office)}
              </strong>
              {!who && office.country && (
                <>
                  , <CountryLink of={office.country} />
                </>
              )}
            </p>
            <p className="source">
              {statusName[office.status]} · {said(office)}
            </p>
            <div className="office-scale" aria-hidden="true">
              <div
                className="office-span"
                style={{
                  left: `${(100 * (startOf(office) - first)) / length}%`,
                  width: `${(100 * (endOf(office) - startOf(office))) / length}%`,
                }}
              />
            </div>
            <p className="evidence">
              <SentenceLink article={office.article} proofs={[office.evidence]} />
            </p>
            <p className="source-line">
              <ArticleLine article={office.article} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the bars beneath the offices stand for. */
function Scale({ first, last }: { first: number; last: number }) {
  const [from, until] = [first, last].map((time) => formatMonth(new Date(time).toISOString()));
  return (
    <p className="office-ends" aria-hidden="true">
      <span>{from}</span>
      {from !== until && (
        <>
          <span>bars: as articles state it</span>
          <span>{until}</span>
        </>
      )}
    </p>
  );
}

/** When articles say so; that is not when it began and ended. */
function said(office: OfficeLineFragment): string {
  const since = office.since
    ? `stated as held from ${formatMonth(office.since)}`
    : "not stated as held";
  return office.until ? `${since}, a successor from ${formatMonth(office.until)}` : since;
}

const startOf = (office: OfficeLineFragment) => Date.parse(office.since ?? office.lastSeen);

function endOf(office: OfficeLineFragment): number {
  return Math.max(startOf(office), Date.parse(office.until ?? office.lastSeen));
}
