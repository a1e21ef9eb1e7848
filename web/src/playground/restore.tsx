import { ToolbarButton, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { missingExamples } from "./examples";

/**
 * A button that adds the examples back that were closed or changed, behind all other tabs, and opens the first of them. What the reader has
 * made of an example stays, in its tab.
 */
export function RestoreExamples() {
  const { tabs, queryEditor, variableEditor } = useGraphiQL(
    pick("tabs", "queryEditor", "variableEditor"),
  );
  const { moveTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const latest = useRef(tabs);
  useEffect(() => {
    latest.current = tabs;
  });
  const [said, setSaid] = useState("");

  function restore() {
    // A tab learns what was typed into the editors a moment later, and what it does not know would be lost when others are added.
    if (queryEditor && variableEditor) {
      const typed = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
      flushSync(() => updateActiveTabValues(typed));
    }
    const current = latest.current;
    const missing = missingExamples(current);
    setSaid(missing.length ? `Restored: ${missing.length}` : "All examples are there");
    if (missing.length === 0) return;
    moveTab([...current, ...missing]);
    changeTab(current.length);
  }

  return (
    <>
      <ToolbarButton label="Restore examples" onClick={restore}>
        <RestoreIcon />
      </ToolbarButton>
      <span role="status" className="said">
        {said}
      </span>
    </>
  );
}

/** Tabs, and an arrow that goes back. */
function RestoreIcon() {
  return (
    <svg className="graphiql-toolbar-icon" viewBox="0 0 14 14" fill="none" aria-hidden="true">
      <path
        d="M1 5.5V12.5H13V4.5H7M1 5.5L3.5 3M1 5.5H6.5A2.75 2.75 0 0 1 6.5 10H5M1 5.5L3.5 8"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
