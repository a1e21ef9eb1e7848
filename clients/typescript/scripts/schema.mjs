// What caches and compilers need to know of a schema, derived from it.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNullableType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from "graphql";

/** The arguments that say which page of a list, not which list. */
const paging = new Set(["first", "last", "after", "before"]);

/** Tables, each with what it says. */
export function describeSchema(schema) {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__"))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const objects = types.filter(isObjectType);
  const entities = objects.filter(hasId);
  const roots = [schema.getQueryType(), ...entities];
  const parts = objects.filter((type) => !roots.includes(type));
  refuseListsInParts(parts);
  return {
    scalars: {
      says: "The TypeScript type of each scalar of the schema's own: all are text in JSON.",
      value: byName(
        types.filter((t) => isScalarType(t) && !isSpecifiedScalarType(t)),
        () => "string",
      ),
    },
    possibleTypes: {
      says: "The types that an interface or union stands for.",
      value: byName(types.filter(isAbstractType), (type) =>
        schema
          .getPossibleTypes(type)
          .map((t) => t.name)
          .sort(),
      ),
    },
    entities: { says: "The types that have an id, by which a cache keeps them.", value: names(entities) },
    parts: { says: "The types without one, which a cache keeps where they stand.", value: names(parts) },
    connections: {
      says: "Each list that has pages, with the arguments that make it another list.",
      value: byName(roots, (type) =>
        byName(fields(type).filter(isConnection), (field) => field.args.map((arg) => arg.name).filter((name) => !paging.has(name))),
      ),
    },
    merged: {
      says: "The fields that hold parts or plain lists, which two queries may select differently.",
      value: byName(roots, (type) => names(fields(type).filter((f) => !isConnection(f) && isMerged(f)))),
    },
    byId: {
      says: "The fields of Query that find one thing by its id, with its type.",
      value: byName(fields(schema.getQueryType()).filter(findsById), (field) => field.type.name),
    },
  };
}

const fields = (type) => Object.values(type.getFields());
const names = (named) => named.map(({ name }) => name);
const hasId = (type) => type.getFields().id !== undefined;

/** An object of a value for each, by name, without those of which there is nothing to say. */
function byName(named, value) {
  const entries = named.map((item) => [item.name, value(item)]);
  return Object.fromEntries(entries.filter(([, v]) => typeof v !== "object" || Array.isArray(v) || Object.keys(v).length));
}

function isConnection({ type }) {
  const named = getNamedType(type);
  return isObjectType(named) && named.name.endsWith("Connection") && named.getFields().pageInfo !== undefined;
}

function isMerged({ type }) {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return false;
  return holdsList(type) || (isObjectType(named) && !hasId(named));
}

function holdsList(type) {
  return isListType(isNullableType(type) ? type : type.ofType);
}

function findsById({ args, type }) {
  return isObjectType(type) && args.some((arg) => arg.name === "id");
}

/** The cache policies look for pages under what has an id only. */
function refuseListsInParts(parts) {
  for (const part of parts) {
    for (const field of fields(part).filter(isConnection)) {
      throw new Error(`${part.name}.${field.name} has pages, but ${part.name} has no id: the policies have to learn that`);
    }
  }
}
