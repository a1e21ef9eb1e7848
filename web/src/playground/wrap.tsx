import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Breaks lines that are longer than the editor is wide, as GraphiQL does with those of answers. */
export function WrapLines() {
  const { queryEditor, variableEditor } = useGraphiQL(pick("queryEditor", "variableEditor"));
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor]) {
      editor?.updateOptions({ wordWrap: "on" });
    }
  }, [queryEditor, variableEditor]);
  return null;
}
