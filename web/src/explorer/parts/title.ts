import { useEffect } from "react";

/** Names the view in the window's title. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} – newsgraph` : "newsgraph";
  }, [title]);
}
