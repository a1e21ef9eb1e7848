import { MarkdownContent, type GraphiQLPlugin } from "@graphiql/react";
import changelog from "../../../CHANGELOG.md?raw";

/** What has changed in the schema, version by version: the parts "Schema" of CHANGELOG.md, where whoever changes the schema writes it. */
export const CHANGES_PLUGIN: GraphiQLPlugin = {
  title: "Schema changes",
  icon: () => (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 4h3M2 10h3M2 16h3M8 4h10M8 10h10M8 16h6" strokeLinecap="round" />
    </svg>
  ),
  content: () => (
    <section className="changes" aria-label="Schema changes">
      <h2>Schema changes</h2>
      {schemaChanges(changelog).map(({ version, changes }) => (
        <section key={version}>
          <h3>{version}</h3>
          <MarkdownContent type="description">{changes}</MarkdownContent>
        </section>
      ))}
    </section>
  ),
};

/** The versions of a changelog that changed the schema, with what they say of it. */
function schemaChanges(text: string): { version: string; changes: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((part) => {
      const [, changes] = part.split(/^### Schema$/m);
      const version = part.slice(0, part.indexOf("\n"));
      return changes ? [{ version, changes: changes.split(/^### /m)[0]!.trim() }] : [];
    });
}
