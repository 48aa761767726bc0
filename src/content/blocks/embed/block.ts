import { Type } from "typebox";
import { defineMessage } from "../../../diagnostics/message.ts";
import { Keys, Line, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { labelView, titleView } from "../passage.ts";
import { playerFor } from "./players.ts";

export const pageNotPlayer = defineMessage({
  code: "BC2233",
  name: "page-not-player",
  severity: "error",
  text: "{url} is a page of its own, which {site} does not let other pages show.",
  fix: "{advice}",
  why: "Browsers refuse to show a page inside another where its site forbids it: the learner would see an empty frame.",
});

export const embed = defineBlock({
  type: "embed",
  summary:
    "A part of another website. Nothing of it is loaded, and nothing sent, before the learner has read what happens and pressed a button.",
  schema: Keys({
    title: Text({ description: "What it is.", examples: ["How to write alt text"] }),
    url: Type.String({
      pattern: "^https://[a-z0-9.-]+(:[0-9]+)?(/[^\\s]*)?$",
      maxLength: 2000,
      description: "Address that the site gives for embedding; https only.",
      examples: ["https://www.youtube-nocookie.com/embed/abc123"],
    }),
    site: Type.Optional(
      Line({
        description: "Name of the site, where its address does not say it.",
        maxLength: 60,
        examples: ["YouTube"],
      }),
    ),
    text: Text({
      description: "What the learner will see, for those who choose not to load it or cannot.",
      examples: ["A three-minute video in which a radiographer describes four pictures."],
    }),
    shape: Type.Optional(
      Type.Enum(["wide", "square", "tall"], {
        description: "Shape of the frame: `wide` (16:9, unless said), `square`, or `tall` for forms.",
        default: "wide",
        examples: ["tall"],
      }),
    ),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => [block.title, block.text],
  frames: (block) => [new URL(block.url).origin],
  check: (block, tools) => {
    const url = new URL(block.url);
    const advice = playerFor(url);
    if (advice === undefined) return;
    tools.report(pageNotPlayer.at(tools.locate(block, "url"), { url: block.url, site: url.hostname, advice }));
  },
  view: (block, tools) => {
    const { hostname } = new URL(block.url);
    const site = block.site === undefined ? hostname : `${block.site} (${hostname})`;
    const { title } = titleView(block.title, tools);
    return {
      domId: tools.domId,
      title,
      url: block.url,
      shape: block.shape ?? "wide",
      label: labelView(block.title, tools),
      name: tools.plain(block.title),
      html: tools.markdown(block.text),
      note: tools.words("embed.note", { site }),
      show: tools.words("embed.show", { site: block.site ?? hostname }),
      link: tools.words("embed.link", { site: block.site ?? hostname }),
    };
  },
});
