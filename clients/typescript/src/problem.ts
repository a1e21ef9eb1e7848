/** What an answer without data means for who asked. */
export type Problem =
  /** The question is wrong: `argument` names what, where it is one argument. Asking again is no use. */
  | { kind: "input"; message: string; argument: string | undefined }
  /** It asks for too much: `allowed` is how much may be asked for. Ask for less. */
  | { kind: "limit"; message: string; asked: number | undefined; allowed: number | undefined }
  /** The server cannot answer now, or cannot be reached. Ask again later. */
  | { kind: "unavailable"; message: string }
  /** A fault of the server's. */
  | { kind: "internal"; message: string };

interface GraphQLErrorLike {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

/**
 * Reads the error of any client: Apollo's `CombinedGraphQLErrors` (`errors`), urql's `CombinedError` (`graphQLErrors`), Relay's (`source.errors`),
 * an answer's `errors`, or whatever `fetch` throws, which is taken for a server that cannot be reached. Of several errors the first counts.
 */
export function problemOf(error: unknown): Problem {
  const [first] = graphQLErrors(error);
  if (!first) return { kind: "unavailable", message: error instanceof Error ? error.message : String(error) };
  const { message, extensions = {} } = first;
  switch (extensions["code"]) {
    case "BAD_USER_INPUT":
      return { kind: "input", message, argument: typed("string", extensions["argument"]) };
    case "LIMIT_EXCEEDED":
      return { kind: "limit", message, asked: typed("number", extensions["asked"]), allowed: typed("number", extensions["allowed"]) };
    case "UNAVAILABLE":
      return { kind: "unavailable", message };
    default:
      return { kind: "internal", message };
  }
}

function graphQLErrors(error: unknown): GraphQLErrorLike[] {
  if (Array.isArray(error)) return error;
  const { errors, graphQLErrors, source } = (error ?? {}) as Record<string, any>;
  return [errors, graphQLErrors, source?.errors].find(Array.isArray) ?? [];
}

function typed(type: "string", value: unknown): string | undefined;
function typed(type: "number", value: unknown): number | undefined;
function typed(type: string, value: unknown): unknown {
  return typeof value === type ? value : undefined;
}
