import { camelCase, nextCode, type NewKind } from "./plan.ts";

export const newBlock: NewKind = {
  id: "block",
  plan(type, repository) {
    const code = nextCode("BC2", repository);
    const name = `${type}-without-text`;
    const cases = `test/content/${type}`;
    return {
      files: {
        [`src/content/blocks/${type}/block.ts`]: blockText(type),
        [`src/content/blocks/${type}/messages.ts`]: messagesText(type, code, name),
        [`templates/blocks/${type}.hbs`]: `<div class="${type}">{{html}}</div>\n`,
        [`${cases}/rendered/session.yaml`]: sessionText(type, "Some words."),
        [`${cases}/faults/session.yaml`]: sessionText(type, "..."),
        [`${cases}/faults/diagnostics.txt`]: `session.yaml:4:11 error ${code} ${name}\n  There are no words in this ${type}.\n  > Write what the learner should read.\n`,
        [`${cases}/faults-valid/session.yaml`]: sessionText(type, "Other words."),
      },
      registry: {
        path: "src/content/blocks/index.ts",
        list: "blockKinds",
        entry: camelCase(type),
        from: `./${type}/block.ts`,
      },
      code: { code, name },
      next: [
        `Say in src/content/blocks/${type}/block.ts what the block is, its keys, and in \`check\` when ${code} is reported: tools.report(message.at(tools.locate(block, "text"), { … })). A renamed message: its line in test/diagnostics/codes.txt too, until it is published.`,
        `See ${cases}/faults fail, then pass: npx vitest run test/content/blocks.test.ts -t "block ${type}"`,
        `Look at the HTML, and keep it: UPDATE_GOLDEN=1 npx vitest run test/content/blocks.test.ts -t "block ${type}"`,
        `Styles, if it needs any: templates/blocks/${type}.css. What runs in the browser: \`hasBrowserHalf\`, and ${type}.browser.ts beside block.ts.`,
        "Put one into examples/every-block, and write the docs anew: npm run prepare && npm run docs",
        "At last npm run lint, npm run types and npm run test:quick. A script that grows: its limits in test/runtime/size.test.ts, with the bytes in the commit.",
      ],
    };
  },
};

function blockText(type: string): string {
  return `import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const ${camelCase(type)} = defineBlock({
  type: "${type}",
  summary: "What it is, in one sentence.",
  schema: Keys({ text: Text({ description: "The words.", examples: ["Some words."] }) }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [block.text],
  check: (_block, _tools) => undefined,
  view: (block, tools) => ({ html: tools.markdown(block.text) }),
});
`;
}

function messagesText(type: string, code: string, name: string): string {
  return `import { defineMessage } from "../../../diagnostics/message.ts";

export const ${camelCase(name)} = defineMessage({
  code: "${code}",
  name: "${name}",
  severity: "error",
  text: "There are no words in this ${type}.",
  fix: "Write what the learner should read.",
  why: "An empty place on a page looks like a mistake of the page.",
});
`;
}

function sessionText(type: string, text: string): string {
  return `title: Why wash\nblocks:\n  - type: ${type}\n    text: ${text}\n`;
}
