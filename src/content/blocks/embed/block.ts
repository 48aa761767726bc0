import { Type } from "typebox";
import type { CheckTools } from "../../kind-tools.ts";
import { Keys, Line, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { labelView, titleView } from "../passage.ts";
import { givenAddress } from "./address.ts";
import { pastedAdvice, refusalAdvice, signInAdvice } from "./advice.ts";
import { embedNeedsSignIn, pageNotPlayer, pastedFrame } from "./messages.ts";

export const embed = defineBlock({
  type: "embed",
  summary:
    "A part of another website. Nothing of it is loaded, and nothing sent, before the learner has read what happens and pressed a button.",
  schema: Keys({
    title: Text({ description: "What it is.", examples: ["How to write alt text"] }),
    url: Type.String({
      // HTML is let through to `check`, which reads the address in it.
      pattern: "^(https://[a-z0-9.-]+(:[0-9]+)?(/[^\\s]*)?$|\\s*<)",
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
  frames: (block) => [givenAddress(block.url).url?.origin ?? []].flat(),
  check: checkAddress,
  view: (block, tools) => {
    const hostname = givenAddress(block.url).url?.hostname ?? "";
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

function checkAddress(block: { readonly url: string }, { locate, report }: CheckTools): void {
  const { isHtml, url } = givenAddress(block.url);
  const at = locate(block, "url");
  if (isHtml || !url) {
    const advice = url ? pastedAdvice(url) : "Copy the address that begins with https:// out of what the site gives.";
    return report(pastedFrame.at(at, { advice }));
  }
  const refused = refusalAdvice(url);
  if (refused !== undefined)
    return report(pageNotPlayer.at(at, { url: block.url, site: url.hostname, advice: refused }));
  const closed = signInAdvice(url);
  if (closed !== undefined) report(embedNeedsSignIn.at(at, { site: url.hostname, advice: closed }));
}
