import { cut, type Piece, type Span } from "@newsgraph/client";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Link } from "wouter";
import { isCountry, to, type Place } from "../address";
import type { ArticlePageQuery } from "../generated/graphql";
import { kindName } from "../words";

type Mention = NonNullable<ArticlePageQuery["article"]>["mentions"][number];
type LinkedWords = NonNullable<ArticlePageQuery["article"]>["links"]["nodes"][number];

interface Props {
  text: string;
  /** Where the text begins in the text that mentions, links and place count in. */
  offset: number;
  mentions: Mention[];
  /** Names of which it is not clear who is meant. */
  unclear?: Span[];
  links?: LinkedWords[];
  /** What is to be shown as found, such as a sentence that proves something. */
  place?: Place;
}

/**
 * A text in which people and countries lead to their pages, and links to theirs, all cut by the client package: mentions first, then links in what is between them, and
 * in each of these what was found.
 */
export function MarkedText({ text, offset, mentions, unclear = [], links = [], place }: Props) {
  const found = place ? [place] : [];
  const names: (Mention | Span)[] = [...mentions, ...unclear];
  return cut(text, names, offset).map((words) => {
    if (words.span && !("entity" in words.span)) {
      return (
        <abbr key={words.start} className="unclear" title="It is not clear who is meant">
          <Found piece={words} places={found} />
        </abbr>
      );
    }
    if (words.span) {
      return (
        <MentionLink key={words.start} mention={words.span}>
          <Found piece={words} places={found} />
        </MentionLink>
      );
    }
    return cut(words.text, within(words, links), words.start).map((piece) =>
      piece.span ? (
        <OutLink key={piece.start} link={piece.span}>
          <Found piece={piece} places={found} />
        </OutLink>
      ) : (
        <Found key={piece.start} piece={piece} places={found} />
      ),
    );
  });
}

/** A piece of the text, with what of it was found marked. */
function Found({ piece, places }: { piece: Piece<Span>; places: Span[] }) {
  return cut(piece.text, within(piece, places), piece.start).map(({ text, start, span }) =>
    span ? (
      <mark key={start} className="found">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

/** What of the spans lies within a piece. */
function within<T extends Span>({ text, start }: Piece<Span>, spans: readonly T[]): T[] {
  const end = start + text.length;
  return spans.map((span) => ({
    ...span,
    start: Math.max(span.start, start),
    end: Math.min(span.end, end),
  }));
}

function OutLink({ link, children }: { link: LinkedWords; children: ReactNode }) {
  if (link.article) return <Link href={to.article(link.article.id)}>{children}</Link>;
  return (
    <a href={link.url} rel="noreferrer external">
      {children}
    </a>
  );
}

// How high the card is at most, in pixels.
const CARD = 150;

/** A mention: it leads to whom it names, and says while the pointer or the focus is on it who that is and why. */
function MentionLink({ mention, children }: { mention: Mention; children: ReactNode }) {
  const id = useId();
  const link = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<{ left: number; top?: number; bottom?: number } | undefined>();
  const { entity } = mention;

  function show() {
    // Words may go over two lines: the card stands under the first, or over it where there is no room.
    const box = link.current?.querySelector("a")?.getClientRects()[0];
    if (!box) return;
    const left = Math.max(8, Math.min(box.left, window.innerWidth - 336));
    const isLow = box.bottom + CARD > window.innerHeight;
    setAt(
      isLow ? { left, bottom: window.innerHeight - box.top + 6 } : { left, top: box.bottom + 6 },
    );
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
          <span className="faint">{why(mention.rule)}</span>
        </span>
      )}
    </span>
  );
}

/** What decided, in words for a reader: a rule, or what weighed most of all that the model looks at. */
function why(rule: string): string {
  const feature = rule.split("model: ")[1];
  return feature === undefined
    ? `decided by: ${rule}`
    : `taken for a name; what weighed most: ${feature}`;
}
