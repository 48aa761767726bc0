import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { Block, Session } from "../../../model/sessions.ts";
import { blockKind } from "../../3-resolve/kinds.ts";
import { activitiesOf } from "../page-data.ts";
import { domIds, type PageScope } from "../scope/document-scope.ts";
import { blockMarks } from "./block-marks.ts";
import { pagerOf } from "./pager.ts";
import { checkHtml } from "./questions.ts";
import { referenceViews } from "./support/references.ts";
import { safeHtml } from "../safe-html.ts";
import { timeWords } from "./time-words.ts";
import { textTools, underPageTitle, type HeadingLevels } from "../scope/text-tools.ts";
import { viewTools } from "../scope/view-tools.ts";

/** The page of a session. `index` counts from 0. */
export function sessionPage(session: Session, index: number, document: PageScope): SafeHtml {
  const levels = underPageTitle();
  const tools = textTools(
    { levels, holder: session.source, keys: ["summary", "recap"], span: session.span, inPage: true },
    document,
  );
  const marks = blockMarks(session.blocks);
  // What is wrong is reported in the order of the page.
  const summary = session.summary === undefined ? undefined : tools.inline(session.summary);
  const blocks = session.blocks.map((block, place) => ({
    ...blockView(block, index + 1, place + 1, levels, document),
    mark: marks[place],
  }));
  const sections = sectionsIn(blocks);
  return document.templates.render("pages/session", {
    domId: domIds.session(session.id),
    page: session.id,
    title: session.title,
    number: session.number,
    total: document.whole.sessions.length,
    nextPart: nextUnitTitle(session, document),
    minutes: session.minutes,
    time: timeWords(session.minutes, document.words),
    summary,
    todo: todo(session, document),
    sections: sections.length > 1 ? sections : undefined,
    isStepped: sections.length > 1 && session.reading === "steps",
    blocks,
    recap: session.recap.map((text) => tools.inline(text)),
    ...pagerOf(document.course, index, document.words),
  });
}

/** Title of the unit after this one. The way there is the LMS's business, so it is no link. */
function nextUnitTitle({ number }: Session, { course, whole }: PageScope): string | undefined {
  if (course === whole) return undefined;
  return whole.sessions[number]?.title ?? whole.assessment?.title;
}

function todo(session: Session, { words }: PageScope): string {
  const activities = activitiesOf(session);
  const count = activities.length;
  if (session.complete === "view" || count === 0) return words("session.todoView");
  if (session.complete === "pass") return words("session.todoPass", { count });
  const isMixed = activities.some(({ question }) => !question);
  return words(isMixed ? "session.todoMixed" : "session.todoActivities", { count });
}

/** A part of a session, as the list of them names it. */
interface SectionLink {
  readonly href: string;
  readonly title: SafeHtml;
}

/** A part begins with a text whose first line is a heading of the level under the session's. What stands before the first belongs to it. */
function sectionsIn(blocks: readonly BlockView[]): readonly SectionLink[] {
  return blocks.flatMap(({ type, html }) => {
    const heading =
      type === "text" ? /^\s*(?:<div[^>]*>\s*)?<h2 id="([^"]+)"[^>]*>([^]*?)<\/h2>/.exec(html.toHTML()) : null;
    const words = heading?.[2]?.replace(/<a class="cite"[^]*?<\/a>|<[^>]*>/g, "").trim();
    return words ? [{ href: `#${heading?.[1] ?? ""}`, title: safeHtml(words) }] : [];
  });
}

interface BlockView {
  readonly type: string;
  readonly domId: string | undefined;
  readonly half: true | undefined;
  readonly slot: number | undefined;
  readonly html: SafeHtml;
}

function blockView(
  block: Block,
  session: number,
  number: number,
  levels: HeadingLevels,
  document: PageScope,
): BlockView {
  const html = blockHtml(block, domIds.insideBlock(session, number), levels, document);
  return {
    type: block.type,
    domId: block.id === undefined ? undefined : domIds.block(block.id),
    half: blockKind(block.type).hasBrowserHalf,
    slot: block.slot,
    html,
  };
}

function blockHtml(block: Block, domId: string, levels: HeadingLevels, document: PageScope): SafeHtml {
  const tools = viewTools(
    domId,
    { levels, holder: block.value, span: block.span, bare: block.bare, inPage: true, linksTerms: true },
    document,
    block,
  );
  const view = blockKind(block.type).view(block.value, tools);
  const question = block.question === undefined ? undefined : checkHtml(block.question, levels, document);
  const references = block.type === "references" ? referenceViews(document, new Map()) : [];
  return document.templates.render(`blocks/${block.type}`, { ...view, slot: block.slot, question }, { references });
}
