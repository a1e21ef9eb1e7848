import { SuggestDocument, type SuggestQuery, type SuggestionType } from "@newsgraph/client";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useAsk } from "../ask";
import { formatNumber, officeName, statusName } from "../words";
import { Pieces } from "./texts";

export type Suggestion = SuggestQuery["suggest"][number];

interface Props {
  label: string;
  placeholder?: string;
  /** What stands in the box at first; a change of it replaces what was typed. */
  text: string;
  kinds: SuggestionType[];
  onPick: (suggestion: Suggestion) => void;
  /** Enter without a suggestion chosen; without it Enter takes the first. */
  onSubmit?: (text: string) => void;
}

// So long nothing is typed before suggestions are asked for: a fast typist's letters make one question.
const PAUSE = 90;

/** A text box that suggests while one types: the combobox with a list of options of the WAI-ARIA Authoring Practices. */
export function Combobox({ label, placeholder, text, kinds, onPick, onSubmit }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim().slice(0, 100)), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  const answer = useAsk(SuggestDocument, { prefix: asked, in: kinds }, asked === "" || !open);
  const items = asked === "" || typed.trim() === "" ? [] : (answer.data?.suggest ?? []);
  const shown = open && items.length > 0;
  const chosen = shown ? items[active] : undefined;

  function pick(item: Suggestion) {
    setOpen(false);
    setActive(-1);
    setTyped(text);
    onPick(item);
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      // One place more than there are items: that of the text itself, as typed.
      const places = items.length + 1;
      if (items.length > 0) setActive(((active + 1 + move + places) % places) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const taken = chosen ?? (onSubmit ? undefined : items[0]);
      if (taken) return pick(taken);
      setOpen(false);
      if (typed.trim() !== "") onSubmit?.(typed.trim());
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (event.key === "Escape") {
      setTyped("");
    }
  }

  return (
    <div
      className="combobox"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={`Suggestions for ${label}`} hidden={!shown}>
        {items.map((item, i) => (
          <li
            key={item.node.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(item)}
          >
            <span className="suggestion-name">
              <Pieces pieces={item.pieces} />
            </span>{" "}
            <span className="suggestion-kind">{describe(item)}</span>
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {shown ? `${items.length} suggestions` : ""}
      </p>
    </div>
  );
}

function describe({ node, articleCount, pieces }: Suggestion): string {
  const form = pieces.map((piece) => piece.text).join("");
  const articles = formatNumber(articleCount);
  switch (node.__typename) {
    case "Person":
    case "Country":
    case "Publisher": {
      const name = node.name === form ? "" : `${node.name}, `;
      return `${name}${node.__typename.toLowerCase()} · ${articles}`;
    }
    case "Office":
      return `${node.person.name}, ${statusName[node.status]}: ${officeName(node)} · ${articles}`;
  }
  return articles;
}
