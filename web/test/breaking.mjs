// What of a change of the schema breaks clients of an earlier one: the changes that graphql-js calls breaking, by
// https://graphql-js.org/api-v16/utilities#findbreakingchanges, and arguments and input fields whose default is another.
import {
  DangerousChangeType,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
} from "graphql";

export function breakingChanges(before, after) {
  const [a, b] = [before, after].map((text) => buildSchema(text));
  const defaults = findDangerousChanges(a, b).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  return [...findBreakingChanges(a, b), ...defaults].map(({ description }) => description);
}
