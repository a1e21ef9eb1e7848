import { useId, type ReactNode } from "react";
import type { Answer } from "../ask";

interface Props<T> {
  title: string;
  /** What the panel asks: it shows how that stands, and leads to the query. */
  answer: Answer<T>;
  /** Lines of the skeleton while there is nothing. */
  lines?: number;
  /** What to say, and where to go on, where there is nothing to show. */
  empty?: (data: T) => ReactNode | undefined;
  children: (data: T) => ReactNode;
  className?: string;
  /** What a link to the panel in the page names it by. */
  id?: string;
  /** Beside the title. */
  aside?: ReactNode;
}

/** A part of a view that asks one question of the API, and shows its answer or how it stands with it. */
export function Panel<T>({
  title,
  answer,
  lines = 4,
  empty,
  children,
  className,
  id,
  aside,
}: Props<T>) {
  const heading = useId();
  return (
    <section
      id={id}
      className={`panel ${className ?? ""}`}
      aria-labelledby={heading}
      aria-busy={answer.loading}
    >
      <header className="panel-head">
        <h2 id={heading}>{title}</h2>
        {aside}
        <QueryLink link={answer.link} of={title} />
      </header>
      <div className={answer.old ? "old" : undefined}>
        <Body answer={answer} lines={lines} empty={empty} children={children} />
      </div>
    </section>
  );
}

function Body<T>({
  answer,
  lines,
  empty,
  children,
}: Pick<Props<T>, "answer" | "empty" | "children"> & { lines: number }) {
  if (answer.problem) return <Problem reason={answer.problem} again={answer.again} />;
  if (answer.data === undefined) return <Skeleton lines={lines} />;
  const nothing = empty?.(answer.data);
  return nothing ? <div className="empty">{nothing}</div> : children(answer.data);
}

export function QueryLink({ link, of }: { link: string; of: string }) {
  return (
    <a className="query-link" href={link}>
      show the query<span className="unseen"> of {of}</span>
    </a>
  );
}

export function Problem({ reason, again }: { reason: string; again?: () => void }) {
  return (
    <div className="problem" role="alert">
      <p>{reason}</p>
      {again && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Says instead of a whole view why it is not there. */
export function ViewProblem({ reason, again }: { reason: string; again: () => void }) {
  return (
    <div className="view">
      <h1>No answer</h1>
      <Problem reason={reason} again={again} />
    </div>
  );
}

/** Grey lines where text will be. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">Loading</span>
      <Bones lines={lines} />
    </div>
  );
}

export function Bones({ lines }: { lines: number }) {
  return Array.from({ length: lines }, (_, i) => (
    <div key={i} className="bone" data-width={i % 4} />
  ));
}
