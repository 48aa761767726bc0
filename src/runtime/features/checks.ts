/** Knowledge checks: questions on a page, answered where they stand. */
export { wireKnowledgeChecks as wireIn } from "../views/content/knowledge-checks.ts";
