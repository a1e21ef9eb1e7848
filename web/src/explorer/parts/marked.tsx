import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { isCountry, to, type Place } from "../address";
import type { ArticleQuery } from "../generated/graphql";
import { kindName } from "../words";

type Mention = NonNullable<ArticleQuery["article"]>["mentions"][number];
type LinkedWords = NonNullable<ArticleQuery["article"]>["links"]["nodes"][number];

interface Props {
  text: string;
  /** Where the text begins in the text that mentions, links and place count in. */
  offset: number;
  mentions: Mention[];
  links?: LinkedWords[];
  /** What is to be shown as found, such as a sentence that proves something. */
  place?: Place;
}

/**
 * A text in which people and countries lead to their pages, and links to theirs. All offsets are UTF-16 code units, which is what
 * `slice` counts.
 */
export function MarkedText({ text, offset, mentions, links = [], place }: Props) {
  const spans = [
    ...mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      mention,
      link: undefined,
    })),
    ...links.map((link) => ({ start: link.start, end: link.end, mention: undefined, link })),
  ];
  const edges = new Set([offset, offset + text.length]);
  for (const { start, end } of [...spans, ...(place ? [place] : [])]) {
    for (const edge of [start, end]) {
      if (edge > offset && edge < offset + text.length) edges.add(edge);
    }
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const words = text.slice(start - offset, end - offset);
    const within = (span: { start: number; end: number }) => span.start <= start && span.end >= end;
    const mention = spans.find((span) => span.mention && within(span))?.mention;
    const link = spans.find((span) => span.link && within(span))?.link;
    let piece: ReactNode = words;
    if (mention) piece = <MentionLink mention={mention}>{words}</MentionLink>;
    else if (link) piece = <OutLink link={link}>{words}</OutLink>;
    const found = place && within(place);
    if (!found) return <span key={start}>{piece}</span>;
    return (
      <mark key={start} className="found">
        {piece}
      </mark>
    );
  });
}

function OutLink({ link, children }: { link: LinkedWords; children: ReactNode }) {
  if (link.article) return <Link href={to.article(link.article.id)}>{children}</Link>;
  return (
    <a href={link.url} rel="noreferrer external">
      {children}
    </a>
  );
}

/** A mention: it leads to whom it names, and says while the pointer or the focus is on it who that is and why. */
function MentionLink({ mention, children }: { mention: Mention; children: ReactNode }) {
  const id = useId();
  const link = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | undefined>();
  const { entity } = mention;

  function show() {
    // Words may go over two lines: the card stands under the first.
    const box = link.current?.querySelector("a")?.getClientRects()[0];
    if (box)
      setAt({
        left: Math.max(8, Math.min(box.left, window.innerWidth - 336)),
        top: box.bottom + 6,
      });
  }
  const hide = () => setAt(undefined);
  useEffect(() => {
    if (!at) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && hide();
    window.addEventListener("keydown", onKey);
    window.addEventListener("scroll", hide, { passive: true });
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("scroll", hide);
    };
  }, [at]);

  if (entity.__typename !== "Person" && entity.__typename !== "Country") return children;
  const kind = isCountry(entity.id) ? "country" : "person";
  return (
    <span
      ref={link}
      className="mention"
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      data-uncounted={mention.kind === "ORGANIZATION" || undefined}
    >
      <Link className={kind} href={to.entity(entity.id)} aria-describedby={at && id}>
        {children}
      </Link>
      {at && (
        <span role="tooltip" id={id} className="card" style={at}>
          <strong className={kind}>{entity.name}</strong>
          <span>
            {kind}, named here {kindName[mention.kind]}
          </span>
          <span className="faint">decided by: {mention.rule}</span>
        </span>
      )}
    </span>
  );
}
