import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { createGraphiQLFetcher, type Fetcher } from "@graphiql/toolkit";
import { Kind, parse } from "graphql";
import { useLayoutEffect, useRef } from "react";

/**
 * GraphiQL shows its button before the editors are there, which are loaded later, and does nothing when it is clicked until then. This remembers
 * such a click, and runs the query as soon as there is one.
 */
export function RunWhenReady() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick("queryEditor", "variableEditor", "responseEditor"),
  );
  const { run } = useGraphiQLActions();
  const clicked = useRef(false);
  const ready = Boolean(queryEditor && variableEditor && responseEditor);

  useLayoutEffect(() => {
    if (!ready) {
      const remember = (event: MouseEvent) => {
        const { target } = event;
        if (target instanceof Element && target.closest(".graphiql-execute-button")) {
          clicked.current = true;
          // Whoever remembers it runs it, and nobody else.
          event.stopPropagation();
        }
      };
      document.addEventListener("click", remember, true);
      return () => document.removeEventListener("click", remember, true);
    }
    if (clicked.current) run();
    clicked.current = false;
  }, [ready, run]);
  return null;
}

/**
 * Asks the API at an address. GraphiQL learns the name of an operation a moment after its text is there, and who runs a query at once after opening its tab would
 * ask for the operation of the tab before: where the text has no operation of the name, its only one is meant.
 */
export function fetcherOf(url: string): Fetcher {
  const fetcher = createGraphiQLFetcher({ url });
  return (params, options) =>
    fetcher({ ...params, operationName: meant(params.query, params.operationName) }, options);
}

function meant(query: string, name: string | null | undefined): string | null | undefined {
  const names = operations(query);
  return names.length === 1 && !names.includes(name ?? undefined) ? names[0] : name;
}

/** The names of the operations in a text; none where it is no GraphQL, which the server explains better. */
function operations(query: string): (string | undefined)[] {
  try {
    return parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
    );
  } catch {
    return [];
  }
}
