import { pick, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Scrolls the active tab into view, which in a narrow window, or as the last of many, it is not by itself. */
export function ShowActiveTab() {
  const { activeTabIndex, tabs } = useGraphiQL(pick("activeTabIndex", "tabs"));
  const count = tabs.length;
  useEffect(() => {
    document
      .querySelector(".graphiql-tab-active")
      ?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [activeTabIndex, count]);
  return null;
}
