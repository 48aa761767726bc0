import { describe, expect, it } from "vitest";
import { loadCourse } from "../../src/pipeline/1-load/load-course.ts";
import { memoryWorld } from "../helpers/memory-world.ts";

const load = (text: string | Uint8Array) => loadCourse("/c", memoryWorld({ "/c/course.yaml": text }));

async function codes(text: string | Uint8Array): Promise<readonly string[]> {
  const { diagnostics } = await load(text);
  return diagnostics.map(({ code }) => code);
}

describe("A9 to A11", () => {
  it("A9 UTF-16 with a byte order mark is read", async () => {
    const text = "title: Café 😀\n";
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      const { value, diagnostics } = await load(bytes);
      expect(diagnostics).toEqual([]);
      expect(value?.course.value).toMatchObject({ title: "Café 😀" });
    }
  });

  it("A9 bytes that are not UTF-8 are named with their offset", async () => {
    const { diagnostics } = await load(Buffer.from("title: x\nsummary: Caf\xe9 au lait\n", "latin1"));
    expect(diagnostics.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'BC1110 "course.yaml" is not UTF-8 text: the byte 0xE9 on line 2 (offset 21) belongs to no character.',
    ]);
  });

  it.each([[[0xc0, 0xaf]], [[0xed, 0xa0, 0x80]], [[0xf5, 0x80, 0x80, 0x80]], [[0x80]]])(
    "A9 refuses the bytes %j",
    async (bytes) => {
      expect(await codes(Buffer.concat([Buffer.from("a: "), Buffer.from(bytes)]))).toEqual(["BC1110"]);
    },
  );

  it("A10 line ends and a byte order mark change nothing", async () => {
    const text = "title: A\nsummary: |\n  One\n\n  Two\nmore: >\n  Three\n  four\nquoted: 'five\n  six'\n";
    const plain = await load(text);
    for (const end of ["\r\n", "\r", "\u0085", "\u2028", "\u2029"]) {
      const other = await load(`\ufeff${text.replaceAll("\n", end)}`);
      expect(other.diagnostics).toEqual([]);
      expect(other.value?.course).toEqual(plain.value?.course);
    }
  });

  it.each(["\u0000", "\u0007", "\u001b", "\u007f", "\u009b", "\ufffe", "\uffff"])(
    "A11 refuses the control character %j",
    async (character) => {
      expect(await codes(`title: x\nsummary: a${character}b\n`)).toEqual(["BC1111"]);
      const { diagnostics } = await load(`title: x\nsummary: a${character}b\n`);
      expect(diagnostics[0]?.span?.start).toEqual({ line: 2, column: 11 });
    },
  );

  it.each(["\\0", "\\e", "\\uFFFE", "\\uD800", "\\x07"])("A11 refuses the escape %s", async (escape) => {
    expect(await codes(`title: "a${escape}b"\n`)).toEqual(["BC1022"]);
  });
});

describe("A17", () => {
  it.each(["__proto__", "constructor", "prototype"])("A17 refuses the key %s", async (key) => {
    expect(await codes(`a:\n  ${key}:\n    polluted: true\n`)).toEqual(["BC1015"]);
    expect("polluted" in {}).toBe(false);
  });
});
