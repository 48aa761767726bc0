import { intro, outro, select, text } from "@clack/prompts";
import type { Readable, Writable } from "node:stream";

/** Where questions are asked: a terminal. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** The kinds of question there are; each answer is `undefined` where the user called it off. The only use of clack. */
export function questions(streams: Streams) {
  return {
    begin: (title: string) => intro(title, streams),
    end: (said: string) => outro(said, streams),
    choose: async (message: string, options: readonly Choice[]): Promise<string | undefined> =>
      answered(await select({ ...streams, message, options: [...options] })),
    /** `preset` is what Enter alone means. */
    words: async (
      message: string,
      preset: string,
      wrong?: (value: string) => string | undefined,
    ): Promise<string | undefined> =>
      answered(
        await text({
          ...streams,
          message,
          placeholder: preset,
          defaultValue: preset,
          validate: (value) => (value === undefined || value === "" ? undefined : wrong?.(value)),
        }),
      ),
  };
}

function answered(value: string | symbol): string | undefined {
  return typeof value === "string" ? value : undefined;
}
