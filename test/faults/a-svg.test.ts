import { describe, expect, it } from "vitest";
import { checkSvg } from "../../src/pipeline/3-resolve/media/svg/check-svg.ts";

describe("A42 SVG", () => {
  const inside = (content: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${content}</svg>`;
  const unsafe = (content: string) =>
    checkSvg(inside(content)).unsafe.map(({ what, line }) => `${what} on line ${line}`);

  it.each([
    "<script>x</script>",
    "<SCRIPT/>",
    '<x:script xmlns:x="http://www.w3.org/2000/svg"/>',
    '<script xmlns="http://creativecommons.org/ns#">x</script>',
    '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>',
    "<foreignObject/>",
    '<rect onload="x"/>',
    '<rect ONCLICK="x"/>',
    '<a href="#x"/>',
    '<image href="http://example.org/a.png"/>',
    '<image xlink:href="//example.org/a.png"/>',
    '<use href="other.svg#a"/>',
    '<image href="java&#x09;script:x"/>',
    '<image href="&#106;avascript:x"/>',
    '<image href="data:image/svg+xml,x"/>',
    '<use href="data:image/svg+xml;base64,x"/>',
    '<rect fill="url(http://example.org/a)"/>',
    "<rect style=\"background: u\\72l('x')\"/>",
    "<style>@import 'x';</style>",
    "<style><![CDATA[a { background: url('x.png') }]]></style>",
    '<animate attributeName="href" values="javascript:x"/>',
    '<set attributeName="onclick" to="x"/>',
    '<rect xml:base="http://example.org/"/>',
    "<?xml-stylesheet href='x.css'?>",
    '<video src="x"/>',
    '<handler type="x"/>',
  ])("A42 refuses %s", (content) => {
    const { broken, unsafe: found } = checkSvg(inside(content));
    expect(broken).toBeUndefined();
    expect(found).not.toEqual([]);
  });

  it.each([
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    '<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://example.org/">%a;]><svg xmlns="http://www.w3.org/2000/svg"/>',
    inside("&nbsp;"),
    inside("<g>"),
    inside("</g>"),
    inside("<rect a=b/>"),
    inside("<rect a='1'b='2'/>"),
    inside("<![CDATA["),
    inside("<!-- "),
    `${inside("")}<svg/>`,
    `${inside("")}text`,
    "text",
    inside("<g>".repeat(300) + "</g>".repeat(300)),
  ])("A42 cannot read %s", (svg) => {
    expect(checkSvg(svg).broken).toBeDefined();
  });

  it.each([
    '<rect fill="url(#a)" style="stroke: #fff"/>',
    '<use href="#a"/><use xlink:href="#a"/>',
    '<image href="data:image/png;base64,AAAA"/>',
    "<style><![CDATA[a > b { fill: url('#c') }]]></style>",
    "<text>a &amp; b &lt; c &#169; &#x1F600;</text><!-- <script> -->",
    '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about=""/></metadata>',
    '<animate attributeName="x" from="0" to="1"/>',
  ])("A42 lets %s be", (content) => {
    expect(checkSvg(inside(content))).toEqual({ unsafe: [] });
  });

  it("A42 an SVG without the SVG namespace is none", () => {
    expect(checkSvg("<svg><rect/></svg>").unsafe).not.toEqual([]);
  });

  it("A42 names element and line", () => {
    expect(unsafe("\n<g>\n  <script/>\n</g>")).toEqual(["<script> on line 3"]);
  });

  it("A42 a large SVG is read in time", () => {
    // Time of work, not of waiting for a busy machine.
    const start = process.cpuUsage();
    expect(unsafe(`<path d="${"M1 1".repeat(500_000)}"/>${'<rect width="1"/>\n'.repeat(50_000)}`)).toEqual([]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000);
  });
});
