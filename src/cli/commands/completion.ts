import { offersOf } from "../completion/offers.ts";
import { shells } from "../completion/shells.ts";
import { unknownValue } from "../messages.ts";
import type { Command } from "./define.ts";

const ids = shells.map(({ id }) => id);

export const completion: Command = {
  name: "completion",
  summary: "print a script by which a shell completes commands and options",
  takes: [{ name: "shell", description: `one of ${ids.join(", ")}`, isRequired: true }],
  options: [],
  examples: [
    "source <(build-course completion bash)",
    "build-course completion fish > ~/.config/fish/completions/build-course.fish",
  ],
  async run({ words: [given = ""], commands }) {
    const shell = shells.find(({ id }) => id === given);
    if (!shell) {
      const advice = `Shells: ${ids.join(", ")}.`;
      return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "The shell", given, advice }) };
    }
    const { formats } = await import("../../index.ts");
    const offers = offersOf(
      commands,
      formats.map(({ id }) => id),
    );
    return { type: "text", text: shell.script(offers) };
  },
};
