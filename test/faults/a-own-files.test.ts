import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import { check } from "../../src/index.ts";
import { inReadingOrder } from "../../src/diagnostics/log.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const course = {
  "course.yaml": "id: own-files\ntitle: Own files\nlanguage: en-GB\nversion: 1.0.0\nsessions: [session.yaml]\n",
  "session.yaml": "title: One\nblocks:\n  - |\n    Soap.\n",
  "/outside/secret.css": ".secret { color: red }",
  "/outside/secret.hbs": "secret",
};

/** What a whole check reports of a course with these files of its own, by place and code; links are from path to target. */
async function found(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const all = Object.entries({ ...course, ...files }).map(([path, text]) =>
    path.startsWith("/") ? [path.slice(1), text] : [`course/${path}`, text],
  );
  const root = scratchFolder(Object.fromEntries(all) as Record<string, string>);
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, "course", path)), { recursive: true });
    symlinkSync(target, join(root, "course", path));
  }
  const request = {
    folder: join(root, "course"),
    formats: ["scorm12"],
    out: "",
    frozen: false,
    verifyXsd: false,
    unpacked: false,
  };
  const { diagnostics } = await check(request, nodeWorld(join(process.cwd(), "dist")));
  return inReadingOrder(diagnostics)
    .filter(({ code, severity }) => severity === "error" || code.startsWith("BC50"))
    .map(({ code, span, text }) => `${span?.file}:${span?.start.line}:${span?.start.column} ${code} ${text}`);
}

describe("A62 files that a course brings along, named nowhere", () => {
  it("are not read where a link leads out of the course", async () => {
    const links = {
      "theme.css": "../outside/secret.css",
      "templates/blocks/text.hbs": "../../../outside/secret.hbs",
      "templates/root": "/",
      "templates/gone.hbs": "nowhere.hbs",
    };
    expect(await found({}, links)).toEqual([
      'templates/blocks/text.hbs:1:1 BC1105 "templates/blocks/text.hbs" is a link to a place outside the course folder.',
      'templates/gone.hbs:1:1 BC1104 "templates/gone.hbs" is a link that leads nowhere.',
      'templates/root:1:1 BC1105 "templates/root" is a link to a place outside the course folder.',
      'theme.css:1:1 BC1105 "theme.css" is a link to a place outside the course folder.',
    ]);
  });

  it("are read by links inside it, each folder once", async () => {
    const own = {
      "shared/text.hbs": '<div class="mine">{{html}}</div>',
      "shared/theme.css": ".mine { color: inherit }",
    };
    const links = {
      "theme.css": "shared/theme.css",
      "templates/blocks/text.hbs": "../../shared/text.hbs",
      "templates/blocks/again": "../../templates",
    };
    expect(await found(own, links)).toEqual([]);
  });

  it("are UTF-8 text of a size that can be read", async () => {
    const own = { "theme.css": "a{}\u0000", "templates/blocks/text.hbs": "x".repeat(2_100_000) };
    expect(await found(own)).toEqual([
      'templates/blocks/text.hbs:1:1 BC1109 "templates/blocks/text.hbs" has 2.1 MB; a text file may have up to 2 MB.',
      "theme.css:1:4 BC1111 There is a character here that cannot be shown (U+0000).",
    ]);
  });
});

describe("A62 theme.css", () => {
  it("asks nobody for anything, and for no file that is not in the package", async () => {
    const styles = [
      '@import "https://example.org/a.css";',
      "@import url(//example.org/b.css) layer(mine);",
      "@import 'own.css';",
      ".a { background: url( media/a.png ) }",
      '.b { background: image-set("b.png" 1x) }',
      "@font-face { font-family: Mine; src: url('fonts/mine.woff2') format('woff2') }",
    ];
    expect(await found({ "theme.css": styles.join("\n") })).toEqual([
      "theme.css:1:10 BC5013 theme.css asks for “https://example.org/a.css”: another server.",
      "theme.css:2:13 BC5013 theme.css asks for “//example.org/b.css”: another server.",
      "theme.css:3:10 BC5013 theme.css asks for “own.css”: a file that is not in the package.",
      "theme.css:4:23 BC5013 theme.css asks for “media/a.png”: a file that is not in the package.",
      "theme.css:5:29 BC5013 theme.css asks for “b.png”: a file that is not in the package.",
      "theme.css:6:43 BC5013 theme.css asks for “fonts/mine.woff2”: a file that is not in the package.",
    ]);
  });

  it("may hold data, name what is shipped, and say addresses in comments and texts", async () => {
    const styles = [
      "/* @import 'x.css'; url(https://example.org) */",
      ".a { background: url(data:image/png;base64,AAAA); mask: url(#m) }",
      ".b::after { content: 'url(x.png)' }",
      ".c { background: url('icon.svg') }",
    ];
    expect(await found({ "theme.css": styles.join("\n") })).toEqual([]);
  });

  it("is best small", async () => {
    const styles = Array.from({ length: 4000 }, (_, n) => `.c${n} { margin: ${n}px }`).join("\n");
    expect(await found({ "theme.css": styles })).toEqual(["theme.css:1:1 BC5014 theme.css has 0.1 MB."]);
  });
});

describe("A62 a course's own templates", () => {
  const text = "templates/blocks/text.hbs";
  const logo = "templates/partials/frame/logo.hbs";

  it.each([
    ["is not closed", "<p>\n  {{#if html}}\n{{html}}", "3:8", "something is not closed"],
    ["closes what was not opened", "<p>\n{{html}} {{/if}}", "2:10", "“{{/if}}” is not expected here"],
    ["closes another than it opened", "{{#if html}}x{{/each}}", "1:4", "if doesn't match each"],
    ["calls a helper that is not there", "<p>\n {{shout html}}", "2:2", "there is no helper “shout”"],
    [
      "calls a partial that is not there",
      "<p>\n {{> logoo}}",
      "2:2",
      'it calls the partial “logoo”, which is not there; did you mean "logo"?',
    ],
    ["asks for what is not there", "<p>\n{{html}}{{htlm}}", "2:11", "there is no “htlm” here"],
  ])("that %s", async (_what, template, place, reason) => {
    expect(await found({ [text]: template })).toEqual([
      `${text}:${place} BC5010 The template ${text} cannot be used: ${reason}.`,
    ]);
  });

  it("that writes to the console of the build", async () => {
    expect(await found({ [text]: "{{html}}\n{{log html}}" })).toEqual([
      `${text}:2:1 BC5012 The template ${text} has {{log}}.`,
    ]);
  });

  it("that calls itself, by itself or through another, and others all the same", async () => {
    const icon = "templates/partials/icon.hbs";
    const files = { [logo]: "{{> icon}}", [icon]: "{{> logo}}", [text]: "{{html}}{{htlm}}" };
    const seen = await found(files);
    expect(seen.filter((line) => line.includes("it calls itself without an end"))).toHaveLength(1);
    expect(seen.filter((line) => line.startsWith(text))).toHaveLength(1);
  });

  it("that are right: a comment, a partial of its own, one that is reckoned, one with something else to show", async () => {
    const own = "templates/partials/mine.hbs";
    const template =
      '{{!-- {{> nothing}} {{log}} --}}{{#*inline "small"}}s{{/inline}}{{> small}}{{> mine}}{{#> none}}{{/none}}{{html}}';
    expect(await found({ [text]: template, [own]: "m" })).toEqual([]);
  });
});
