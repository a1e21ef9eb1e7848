import { Link } from "wouter";
import { to } from "../address";
import { useTitle } from "../parts/title";

/** Says that the address names nothing that the graph has, and where to go on. */
export function NotThere({ what, id }: { what: string; id: string }) {
  useTitle(`No such ${what}`);
  return (
    <div className="view narrow">
      <h1>No such {what}</h1>
      <p>
        {id ? (
          <>
            The graph has no {what} “{id}”. It may not have been loaded, or been corrected away.
          </>
        ) : (
          <>The address does not say which {what}.</>
        )}
      </p>
      <p>
        Search above, or <Link href={to.start()}>begin at the newest stories</Link>.
      </p>
    </div>
  );
}
