import { describe, expect, it } from "vitest";
import { a, b, built, c, edited, texts } from "./written.ts";

/** What 0.1.0 wrote. */
const withoutMemory = (lock: string) => lock.replace(/^ +(title|words|order): .*\n/gm, "");

describe("A46 a session that is added before others", () => {
  it.each([
    ["Arabic", "السلامة", "الوقاية", "التعقيم"],
    ["Chinese", "手卫生", "社交媒体", "锐器"],
    ["Russian", "Мытьё рук", "Публикации", "Иглы"],
    ["emoji", "🧼", "📷", "💉"],
    ["numbers", "1", "2", "3"],
    ["the same words", "Welcome", "Welcome", "Welcome"],
  ])("A46 takes no slot of theirs: titles in %s", async (_name, first, second, added) => {
    const before = [
      { file: "a.yaml", title: first, text: "Text." },
      { file: "b.yaml", title: second, text: "Text." },
    ];
    for (const change of [(lock: string) => lock, withoutMemory]) {
      const found = await edited(before, [{ file: "c.yaml", title: added, text: "Text." }, ...before], change);
      expect(found).toMatchObject({ slots: { "a.yaml": 0, "b.yaml": 1, "c.yaml": 2 }, said: [] });
      expect(found.changes).toHaveLength(1);
    }
  });

  it("A46 takes nothing with the title that another had before", async () => {
    const found = await edited(
      [a],
      [
        { ...c, title: a.title },
        { ...a, title: "Washing your hands" },
      ],
    );
    expect(found).toMatchObject({ slots: { "a.yaml": 0, "c.yaml": 1 }, said: [] });
    expect(found.ids[1]).toBe("washing");
  });

  it("A46 takes nothing with a name that the others' files had before", async () => {
    const found = await edited(
      [
        { ...a, file: "1.yaml" },
        { ...b, file: "2.yaml" },
      ],
      [
        { ...c, file: "1.yaml" },
        { ...a, file: "2.yaml" },
        { ...b, file: "3.yaml" },
      ],
    );
    expect(found).toMatchObject({ slots: { "1.yaml": 2, "2.yaml": 0, "3.yaml": 1 }, said: [] });
    expect(found.changes).toEqual(['"needles" is new']);
  });

  it("A46 takes nothing of one that was taken out, though it has its title", async () => {
    const first = await built([a, b]);
    const without = await built([a], first.lock.text);
    const { course, lock } = await built([a, { ...c, title: b.title }], without.lock.text);
    expect(course.sessions[1]?.slot).toBe(2);
    expect(lock.changes).toHaveLength(1);
  });
});

describe("A46 sessions without ids are known again", () => {
  it.each([
    [
      "with titles exchanged",
      [
        { ...a, title: b.title },
        { ...b, title: a.title },
      ],
      [0, 1],
    ],
    [
      "with files exchanged",
      [
        { ...a, file: b.file },
        { ...b, file: a.file },
      ],
      [0, 1],
    ],
    ["in another order", [b, a], [1, 0]],
    [
      "in another folder",
      [
        { ...a, file: "x/1.yaml" },
        { ...b, file: "x/2.yaml" },
      ],
      [0, 1],
    ],
    ["with another file and another title", [{ ...a, file: "x.yaml", title: "Hands" }, b], [0, 1]],
    ["with all words changed", [{ ...a, text: texts.candour }, b], [0, 1]],
    [
      "with a word changed, a new title and a new file",
      [{ ...a, text: texts.washing.replace("well", "long"), title: "Hands", file: "x.yaml" }, b],
      [0, 1],
    ],
    ["beside a copy", [a, b, { ...a, file: "copy.yaml" }], [0, 1, 2]],
    [
      "beside its second half",
      [
        { ...a, text: texts.washing.slice(0, 50) },
        b,
        { ...a, file: "a2.yaml", title: "Washing, continued", text: texts.washing.slice(50) },
      ],
      [0, 1, 2],
    ],
  ] as const)("A46 %s", async (_name, after, slots) => {
    const found = await edited([a, b], after);
    expect([Object.values(found.slots), found.said]).toEqual([slots, []]);
  });

  it("A46 when they are put back as they were", async () => {
    const first = await built([a, b]);
    const without = await built([a], first.lock.text);
    const { course, lock } = await built([a, { ...b, file: "again.yaml" }], without.lock.text);
    expect(course.sessions.map(({ slot }) => slot)).toEqual([0, 1]);
    expect(lock.changes).toEqual([{ type: "back", text: '"posting" is back' }]);
  });

  it("A46 also those of a lock that version 0.1.0 wrote, whatever was reworded", async () => {
    const found = await edited(
      [a, b],
      [
        { ...a, title: "Hands" },
        { ...b, text: texts.candour },
      ],
      withoutMemory,
    );
    expect(found).toMatchObject({ slots: { "a.yaml": 0, "b.yaml": 1 }, said: [], changes: [] });
  });
});

describe("A46 what cannot be told is asked", () => {
  it.each([
    ["a file with another title and other words", [{ ...c, file: "a.yaml" }, b], ["BC3022 a.yaml:1"]],
    ["a title in another file with other words", [{ ...c, title: "Washing" }, b], ["BC3022 c.yaml:1"]],
    [
      "a copy that has the title, where the first has the file",
      [{ ...a, title: "Hands" }, b, { ...a, file: "copy.yaml" }],
      ["BC3022 a.yaml:1", "BC3022 copy.yaml:1"],
    ],
    [
      "a copy of another session in the file and under the title of one that went",
      [{ ...b, file: a.file, title: a.title }, b],
      ["BC3022 a.yaml:1"],
    ],
    [
      "a copy of a session that has an id in the file and under the title of one that went",
      [
        { ...b, file: a.file, title: a.title },
        { ...b, id: "posting" },
      ],
      ["BC3022 a.yaml:1"],
    ],
    [
      "half of another session in the file and under the title of one that went",
      [{ ...a, text: texts.posting.slice(0, 60) }, b],
      ["BC3022 a.yaml:1"],
    ],
    [
      "two halves in files of their own",
      [
        { ...a, file: "1.yaml", title: "Wet", text: texts.washing.slice(0, 52) },
        b,
        { ...a, file: "2.yaml", title: "Dry", text: texts.washing.slice(52) },
      ],
      ["BC3022 1.yaml:1", "BC3022 2.yaml:1"],
    ],
  ] as const)("A46 %s", async (_name, after, said) => {
    expect((await edited([a, b], after)).said).toEqual(said);
  });

  it("A46 and an id answers it either way", async () => {
    const rewritten = { ...c, file: "a.yaml" };
    const same = await edited([a, b], [{ ...rewritten, id: "washing" }, b]);
    const other = await edited([a, b], [{ ...rewritten, id: "sharps" }, b]);
    expect([same.slots, same.said]).toEqual([{ "a.yaml": 0, "b.yaml": 1 }, []]);
    expect(same.changes).toEqual([
      '"washing" (Needles) is worded quite differently; whoever had finished it has finished it',
    ]);
    expect([other.slots, other.said, other.changes]).toEqual([
      { "a.yaml": 2, "b.yaml": 1 },
      [],
      ['"washing" is gone', '"sharps" (Needles) is new'],
    ]);
  });
});

it("A46 no id hangs on a place in the list", async () => {
  const sessions = [a, { ...b, title: a.title }, { ...c, title: "手洗い" }, { ...c, file: "d.yaml", title: "手洗い" }];
  const [first, last] = [await built(sessions), await built([...sessions].reverse())];
  expect(last.course.sessions.map(({ id }) => id).reverse()).toEqual(first.course.sessions.map(({ id }) => id));
});
