import { describe, expect, it } from "vitest";
import { renderFiles, renderMarkdown, sessionFile } from "./render-text.ts";

describe("Markdown", () => {
  it("keeps headings in their levels and gives them ids", async () => {
    const { session, reported } = await renderMarkdown("## When\n\n### Before meals\n\n## When");
    expect(session).toContain('<h2 id="h-when">When</h2>');
    expect(session).toContain('<h3 id="h-before-meals">Before meals</h3>');
    expect(session).toContain('<h2 id="h-when-2">When</h2>');
    expect(reported).toBe("");
  });

  it("refuses #, which is the session's title", async () => {
    const { session, reported } = await renderMarkdown("# When");
    expect(session).toContain('<h2 id="h-when">When</h2>');
    expect(reported).toContain("error BC5002 heading-one\n  The heading “When” is written with one #.");
  });

  it("closes up a level that was skipped, and says so at the text", async () => {
    const { session, reported } = await renderMarkdown("## When\n\n#### Before meals");
    expect(session).toContain("<h3 id");
    expect(reported).toMatch(
      /^sessions\/1\.yaml:7:\d+ warning BC5003 heading-skipped\n.*\n {2}> Write it with ###\.\n$/,
    );
  });

  it("puts tables in a labelled region that a keyboard can scroll, with scopes and without styles", async () => {
    const { session, reported } = await renderMarkdown("| | Soap | Gel |\n| :- | -: | :-: |\n| Viruses | yes | no |");
    expect(session).toContain('<div class="scroll" role="region" tabindex="0" aria-label="Table 1: Soap, Gel">');
    expect(session).toContain(
      '<td></td>\n<th class="end" scope="col">Soap</th>\n<th class="middle" scope="col">Gel</th>',
    );
    expect(session).toContain('<th scope="row">Viruses</th>\n<td class="end">yes</td>');
    expect(session).not.toContain("style=");
    expect(reported).toBe("");
  });

  it("knows footnotes, definition lists and abbreviations", async () => {
    const { session, reported } = await renderMarkdown(
      "Soap[^a] and WHO.\n\n[^a]: Any soap.\n\nGel\n: With alcohol\n\n*[WHO]: World Health Organization",
    );
    expect(session).toContain('<sup><a class="cite" href="#note-1-1" id="mark-1-1">a</a></sup>');
    expect(session).toContain('<li id="note-1-1">');
    expect(session).toContain('<a class="back" href="#mark-1-1">Back to the text</a>');
    expect(session).toContain("<dt>Gel</dt>");
    expect(session).toContain('<abbr title="World Health Organization">WHO</abbr>');
    expect(reported).toBe("");
  });

  it("marks the language of a passage", async () => {
    const { session } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ text: { text: "Golchwch eich dwylo", lang: "cy" } }]),
    });
    expect(session).toContain('<div lang="cy"><p>Golchwch eich dwylo</p>\n</div>');
  });

  it("leads citations to the reference, and back to where it is first used", async () => {
    const { html, reported } = await renderFiles({
      "sessions/1.yaml": sessionFile([{ text: "Wash [@who]. Again [@who]." }]),
      "references.yaml":
        "references:\n  - { id: who, text: World Health Organization, url: 'https://www.who.int/hands' }\n",
    });
    expect(html).toContain('<a class="cite" href="#ref-1" id="cite-1-1">[1]<span class="vh"> reference</span></a>');
    expect(html).toContain('<li id="ref-1" tabindex="-1">World Health Organization');
    expect(html).toContain('<a href="#cite-1-1">Back to where reference 1 is used</a>');
    expect(reported).toBe("");
  });
});

describe("links", () => {
  it("to other sites open beside the course and say so", async () => {
    const { session, reported } = await renderMarkdown("[WHO](https://www.who.int) and [us](mailto:hands@example.org)");
    expect(session).toContain(
      '<a href="https://www.who.int" target="_blank" rel="noopener">WHO<span class="vh"> (opens in a new tab)</span></a>',
    );
    expect(session).toContain('<a href="mailto:hands@example.org">us</a>');
    expect(reported).toBe("");
  });

  it("inside the course lead to sessions and blocks by their ids", async () => {
    const blocks = [{ text: "[tips](#tips), [again](#why), [rights](#privacy)" }, { id: "tips", text: "Use soap." }];
    const { session, reported } = await renderFiles({ "sessions/1.yaml": sessionFile(blocks) });
    expect(session).toContain('<a href="#b-tips">tips</a>, <a href="#s-why">again</a>, <a href="#privacy">rights</a>');
    expect(session).toMatch(/data-block="\d+" id="b-tips"/);
    expect(reported).toBe("");
  });

  it("to nowhere are reported with the nearest id", async () => {
    const blocks = [{ text: "[tips](#tipps)" }, { id: "tips", text: "Use soap." }];
    const { session, reported } = await renderFiles({ "sessions/1.yaml": sessionFile(blocks) });
    expect(session).toContain("<p>tips</p>");
    expect(reported).toContain(
      'error BC5006 unknown-anchor\n  A link goes to “#tipps”, but no session or block has that id.\n  > Did you mean "#tips"?',
    );
  });

  it.each(["policy.pdf", "../policy.pdf", "/policy.pdf"])("to the file %s are refused", async (href) => {
    expect((await renderMarkdown(`[policy](${href})`)).codes).toEqual(["BC5005"]);
  });

  it("to pictures in the text are refused, and their words kept", async () => {
    const { session, codes } = await renderMarkdown("![Two hands](media/hands.svg)");
    expect(session).toContain("<p>Two hands</p>");
    expect(codes).toEqual(["BC5007"]);
  });
});

describe("A14", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#9;script:alert(1)",
    "java&Tab;script:alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,hello",
    "data:image/svg+xml;base64,PHN2Zz4=",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "intent://scan/#Intent;end",
  ])("refuses a link to %s", async (href) => {
    const { session, codes } = await renderMarkdown(`[press](<${href}>)`);
    expect(session).toContain("<p>press</p>");
    expect(codes).toEqual(["BC5004"]);
  });

  it("refuses autolinks and reference links of other schemes as well", async () => {
    const { session, codes } = await renderMarkdown("<javascript:alert(1)>\n\n[press][a]\n\n[a]: vbscript:x");
    expect(session).toContain("<p>javascript:alert(1)</p>\n<p>press</p>");
    expect(new Set(codes)).toEqual(new Set(["BC5004"]));
  });

  it.each([
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "</p></section>",
    "<!-- hidden -->",
    "<style>*{}</style>",
  ])("shows %s as text, and warns", async (html) => {
    const { session, codes } = await renderMarkdown(`Look: ${html}`);
    expect(session).toContain("Look: &lt;");
    expect(session).not.toMatch(/<(script|style|img)\b|<!--/);
    expect(new Set(codes)).toEqual(new Set(["BC5001"]));
  });

  it("lets tags stand in code without a warning", async () => {
    const { session, reported } = await renderMarkdown("Write `<b>`.\n\n```\n<script>\n```");
    expect(session).toContain("<code>&lt;b&gt;</code>");
    expect(session).toContain('role="region" tabindex="0" aria-label="Code 1"><pre><code>&lt;script&gt;');
    expect(reported).toBe("");
  });
});

describe("A60", () => {
  it("tel: and sms: are links to what a phone dials", async () => {
    const { session, reported } = await renderMarkdown(
      "Call [111](tel:111), [the desk](tel:+441632960000) or text [us](sms:85258).",
    );
    expect(session).toContain(
      'Call <a href="tel:111">111</a>, <a href="tel:+441632960000">the desk</a> or text <a href="sms:85258">us</a>.',
    );
    expect(reported).toBe("");
  });

  it.each(["tel:", "tel:the-desk", "sms:now", "tel:javascript:alert(1)"])(
    "no number is dialled for %s",
    async (href) => {
      expect((await renderMarkdown(`[call](<${href}>)`)).codes).toEqual(["BC5004"]);
    },
  );
});
