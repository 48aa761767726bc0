import { describe, expect, it } from "vitest";
import { renderFiles, sessionFile } from "./render-text.ts";

const terms = (...list: readonly object[]): string => JSON.stringify({ terms: list });
const candour = { term: "duty of candour", also: ["candour"], definition: "Being **open** when things go wrong." };
const it2 = { term: "IT", definition: "Computers." };

/** A course whose one session has these texts. */
const render = (texts: readonly string[], glossary: string) =>
  renderFiles({ "glossary.yaml": glossary, "sessions/1.yaml": sessionFile(texts.map((text) => ({ text }))) });

describe("the glossary", () => {
  it("is reached from the first use of a term, and leads back there", async () => {
    const { session, html } = await render(["A duty of candour.", "Candour again."], terms(candour));
    expect(session).toContain(
      'A <a class="term" href="#g-duty-of-candour" id="term-duty-of-candour">duty of candour</a>.',
    );
    expect(session).toContain("Candour again.");
    expect(html).toContain('<dt id="g-duty-of-candour" tabindex="-1">duty of candour</dt>');
    expect(html).toMatch(
      /<dd>Being <strong>open<.strong> when things go wrong\. <a class="term-back" href="#term-duty-of-candour">/,
    );
    expect(html).toContain('<li><a href="#glossary">Glossary</a></li>');
  });

  it.each([
    ["carer's assessment", "A carer\u2019s\u00a0assessment."],
    ["carer\u2019s assessment", "A carer's assessment."],
    ["follow-up", "A follow\u2011up."],
    ["handwashing", "A hand\u00adwashing."],
    ["hand\u00adwashing", "A handwashing."],
    ["café", "A cafe\u0301."],
  ])("knows %j again as programs write it: %j", async (term, text) => {
    const { session, codes } = await render(
      [text, `A [${text.slice(2, -1)}]{.term}.`],
      terms({ term, definition: "A." }),
    );
    expect(codes).toEqual([]);
    expect(session.match(/class="term"/g)).toHaveLength(2);
  });

  it("finds no term in a longer word", async () => {
    const { session } = await render(["Cafe\u0301."], terms({ term: "cafe", definition: "A." }));
    expect(session).not.toContain('class="term"');
  });

  it("links no heading, no link, no code, no question and no part of a word", async () => {
    const text = "## Candour\n\n[candour](https://example.org) `candour` uncandoured";
    const { session } = await render([text], terms(candour));
    expect(session).not.toContain('class="term"');
  });

  it("finds what is written in capitals only as it is written", async () => {
    const { session } = await render(["Leave it. Ask IT."], terms(it2));
    expect(session).toContain('Leave it. Ask <a class="term" href="#g-it" id="term-it">IT</a>.');
  });

  it("is reached from marked words anywhere", async () => {
    const { session, codes } = await render(["## Why [candour]{.term}", "Candour."], terms(candour));
    expect(session).toMatch(
      /<h2[^>]*>Why <a class="term" href="#g-duty-of-candour" id="term-duty-of-candour">candour<.a><.h2>/,
    );
    expect(session.match(/class="term"/g)).toHaveLength(1);
    expect(codes).toEqual([]);
  });

  it("does not look for its words in a passage in another language", async () => {
    const { session } = await renderFiles({
      "glossary.yaml": terms({ term: "pen", definition: "To write with." }),
      "sessions/1.yaml": sessionFile([{ text: { text: "Mae fy mhen, pen, yn brifo.", lang: "cy" } }]),
    });
    expect(session).not.toContain('class="term"');
  });

  it("says where a marked term is not known, and what may be meant", async () => {
    const { reported, session } = await render(["Why [candor]{.term}?"], terms(candour));
    expect(reported).toContain("error BC5020 unknown-term");
    expect(reported).toContain('Did you mean "candour"?');
    expect(session).toContain("Why candor?");
  });

  it("has a row of letters once there are enough of them, in the order of the language", async () => {
    const words = ["Zebra", "apple", "Éclair", "bean", "date"];
    const { html } = await render([words.join(" ")], terms(...words.map((term) => ({ term, definition: "x" }))));
    const page = /<section[^>]*id="glossary".*?<.section>/s.exec(html)?.[0] ?? "";
    expect([...page.matchAll(/<dt[^>]*>([^<]+)/g)].map(([, term]) => term)).toEqual([
      "apple",
      "bean",
      "date",
      "Éclair",
      "Zebra",
    ]);
    expect([...page.matchAll(/<li><a href="#letter-\d">(.)</g)].map(([, letter]) => letter)).toEqual([
      "A",
      "B",
      "D",
      "E",
      "Z",
    ]);
  });

  it("is no page of a course without one", async () => {
    const { html } = await renderFiles({ "sessions/1.yaml": sessionFile([{ text: "Candour." }]) });
    expect(html).not.toContain("glossary");
  });
});

describe("resources", () => {
  it("say what a file is and how large, and where a link leads", async () => {
    const { html } = await renderFiles({
      "course.yaml": JSON.stringify({
        id: "hand-washing",
        title: "Hand washing",
        language: "en-GB",
        version: "1",
        sessions: ["sessions/1.yaml"],
        resources: [
          { title: "Poster", file: "media/poster.txt", text: "To pin up." },
          { title: "WHO", url: "https://www.who.int/hands" },
        ],
      }),
      "media/poster.txt": "x".repeat(2400),
      "sessions/1.yaml": sessionFile([{ text: "Text." }]),
    });
    expect(html).toMatch(/<a href="media\/poster.txt" download>.*?Poster <span class="resource-kind">\(TXT, 2.kB\)/s);
    expect(html).toMatch(/<a href="https:\/\/www.who.int\/hands" target="_blank" rel="noopener">.*?who\.int/s);
  });
});
