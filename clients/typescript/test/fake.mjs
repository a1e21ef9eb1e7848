// A server that answers every question the schema allows, always in the same way, and counts what it was asked. It knows no news, but it
// has pages: each list has five items. Nothing has the id "none".
import { readFileSync } from "node:fs";
import { buildSchema, execute, getNamedType, getNullableType, isAbstractType, isEnumType, isListType, isObjectType } from "graphql";

const text = readFileSync(new URL("../../../schema.graphqls", import.meta.url), "utf8");
export const schema = buildSchema(text);

const length = 5;

/** A server of its own. `asked` lists the operations that came, `ask` answers one. */
export function fakeServer() {
  const asked = [];
  return {
    asked,
    ask(document, variableValues) {
      asked.push(document.definitions.find((d) => d.kind === "OperationDefinition")?.name?.value ?? "?");
      return execute({ schema, document, variableValues, fieldResolver, typeResolver: ({ __typename }) => __typename });
    },
  };
}

/** What stands at a place: its value, made of the place, so that it is the same however one asks. */
function fieldResolver(source, args, _, { fieldName, returnType, parentType }) {
  if (source && fieldName in source) return source[fieldName];
  const at = `${source?.at ?? parentType.name}.${fieldName}`;
  const { first, last, after, before, ...others } = args;
  const named = `${at}(${JSON.stringify(others)})`;
  if (isConnection(returnType)) return connection(named, getNamedType(returnType), args);
  return value(named, returnType, args);
}

function value(at, type, args = {}) {
  if (args.id === "none") return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [0, 1].map((i) => value(`${at}${i}`, nullable.ofType));
  if (isAbstractType(nullable)) return entity(schema.getPossibleTypes(nullable)[0], at, args);
  if (isObjectType(nullable)) return nullable.getFields().id ? entity(nullable, at, args) : { __typename: nullable.name, at };
  if (isEnumType(nullable)) return nullable.getValues()[0].value;
  return { Int: 7, Float: 0.5, Boolean: true }[nullable.name] ?? at;
}

/** The things of a type are few, so that they are met in many places. */
function entity(type, at, { id }) {
  const known = id ?? `${type.name}:${[...at].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 3}`;
  return { __typename: type.name, at: known, id: known };
}

const isConnection = (type) => getNamedType(type).name.endsWith("Connection");

function connection(at, type, { first, last, after, before }) {
  let [from, to] = [after ? Number(after) + 1 : 0, before ? Number(before) : length];
  if (last) from = Math.max(from, to - last);
  else to = Math.min(to, from + (first ?? 20));
  const edge = getNamedType(type.getFields().edges.type);
  const edges = Array.from({ length: Math.max(0, to - from) }, (_, i) => {
    const place = `${at}#${from + i}`;
    const node = value(place, edge.getFields().node.type, { id: idOf(edge, from + i) });
    return { __typename: edge.name, at: place, cursor: String(from + i), node };
  });
  return {
    __typename: type.name,
    at,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      __typename: "PageInfo",
      hasNextPage: to < length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: length,
  };
}

/** Things in a list differ, as far as they have ids. */
function idOf(edge, i) {
  const type = getNamedType(edge.getFields().node.type);
  const named = isAbstractType(type) ? schema.getPossibleTypes(type)[0] : type;
  return named.getFields().id ? `${named.name}:listed${i}` : undefined;
}
