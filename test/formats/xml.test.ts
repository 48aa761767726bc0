import { XmlDocument } from "libxml2-wasm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { childElements, readXml, textOf } from "../../src/formats/read-xml.ts";
import { characterData, element, writeXml } from "../../src/formats/xml.ts";

/** Text and attribute as libxml2 reads them back. */
function readBack(text: string): { readonly text: string; readonly attribute: string | null } {
  const document = XmlDocument.fromBuffer(writeXml(element("root", { name: text }, [text])));
  try {
    return { text: document.root.content, attribute: document.root.attr("name")?.value ?? null };
  } finally {
    document.dispose();
  }
}

it.each([
  "]]>",
  "--",
  "a & b < c > d",
  `"double" 'single'`,
  "😀 𠜎",
  "&amp;",
  "R&D; &#0; &amp;amp;",
  "<!-- x -->",
  "<![CDATA[ x ]]>",
  "  spaces  ",
])("A12 %s comes back as it was", (text) => {
  expect(readBack(text)).toEqual({ text, attribute: text });
});

it("A11 what XML cannot carry becomes U+FFFD; line ends are LF in text and spaces in attributes", () => {
  expect(readBack("a\u0000b\u001fc\ufffed\ud800e")).toMatchObject({ text: "a\ufffdb\ufffdc\ufffdd\ufffde" });
  expect(readBack("a\r\nb\rc\nd\te")).toEqual({ text: "a\nb\nc\nd\te", attribute: "a b c d e" });
});

it("any text comes back, through libxml2 and through our own reader", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom("&", ";", "#", "<", ">", "]", "-", "a", " ", "\n", '"', "'") }),
      ),
      (text) => {
        expect(readBack(text).text).toBe(characterData(text));
        const reading = readXml(
          new TextDecoder().decode(writeXml(element("root", {}, [element("a", { b: text }, [text])]))),
        );
        const inner = "root" in reading ? childElements(reading.root, "a")[0] : undefined;
        expect(inner && textOf(inner)).toBe(characterData(text).trim());
        expect(inner?.attributes["b"]).toBe(characterData(text).replace(/[\t\n]/g, " "));
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});

it.each([
  ["<a><b></a>", "<b> closed by </a>"],
  ["<a>", "<a> that is never closed"],
  ["</a>", "</a> without a start"],
  ["<a/><b/>", "a second root element"],
  ["<a/>text", "text outside the root element"],
  ["<a b='1' b='2'/>", "the attribute b twice"],
  ["<a>&file;</a>", "an “&” that stands for none of XML's own entities"],
  ["<a>1 < 2</a>", "a “<” that starts no tag, or a tag that is not well-formed"],
  ["<!DOCTYPE a><a/>", "a document type declaration"],
  ["<a b=1/>", "a “<” that starts no tag, or a tag that is not well-formed"],
  ["", "no element in it"],
])("C14 %s is refused: %s", (xml, problem) => {
  expect(readXml(xml)).toEqual({ problem, line: 1 });
});

it("C13 a hundred thousand nested elements are refused at once", () => {
  expect(readXml("<a>\n".repeat(100_000))).toEqual({ problem: "elements nested more than 200 deep", line: 201 });
});

it("comments, instructions, CDATA and a byte order mark are read", () => {
  const reading = readXml('\ufeff<?xml version="1.0"?><!-- <x> --><a c="&#65;&#x42;&lt;"><![CDATA[<b>&]]></a>');
  expect(reading).toEqual({ root: { name: "a", attributes: { c: "AB<" }, children: ["<b>&"] } });
});
