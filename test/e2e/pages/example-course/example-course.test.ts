import { describe, vi } from "vitest";
import { leavingTests } from "./arriving-and-leaving.ts";
import { ExampleRoom } from "./example-room.ts";
import { filmTests } from "./films.ts";
import { keyboardTests } from "./keyboard.ts";
import { questionTests } from "./questions.ts";
import { reflowTests } from "./reflow.ts";
import { structureTests } from "./structure.ts";
import { Walk } from "./walk.ts";
import { readingTests } from "./without-script.ts";

vi.setConfig({ testTimeout: 60_000 });

// One package and one browser for all of it: each costs seconds.
const example = new ExampleRoom();

describe("on every page", () => {
  const walk = new Walk(example);
  structureTests(walk);
  keyboardTests(walk);
  reflowTests(walk);
});
filmTests(example);
questionTests(example);
leavingTests(example);
readingTests(example);
