import { useCallback, type MouseEvent } from "react";
import { useLocation } from "wouter";
import { base } from "../address";

// Each of the router's links is drawn anew whenever the address changes. Where there are hundreds they are plain ones, and what is around them goes where they lead.

/** What makes a link a plain one: `<a {...plain(to.person(id))}>`, within an element with `onClick={useFollow()}`. */
export function plain(address: string) {
  return { href: base + address, "data-to": address };
}

/** Goes where the plain link leads that was clicked on, unless it is to be opened elsewhere. */
export function useFollow() {
  const [, navigate] = useLocation();
  return useCallback(
    (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLElement | SVGElement>("a[data-to]");
      const elsewhere = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (!link || event.button !== 0 || elsewhere) return;
      event.preventDefault();
      navigate(link.dataset.to!);
    },
    [navigate],
  );
}
