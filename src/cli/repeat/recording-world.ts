import { createHash } from "node:crypto";
import { relative, resolve } from "node:path";
import { WorldError, type World } from "../../model/world.ts";
import { contentAnswer, dayAnswer, factsAnswer, namesAnswer, realAnswer, refusalAnswer } from "./answers.ts";
import type { Asked, Trace, Written } from "./trace.ts";

interface Recording {
  readonly world: World;
  /** What has happened so far; `undefined` when a question had two answers, so that no later run can have the same. */
  trace(): Trace | undefined;
}

/**
 * A World that writes down what it is asked, what it answers, and what is written. A later run that would be told the same would do the
 * same: nothing else reaches the compiler.
 */
export function recordingWorld(world: World, isWanted = true): Recording {
  if (!isWanted) return { world, trace: () => undefined };
  const notes = new Notes();
  const { asks } = notes;
  return {
    trace: () => notes.trace(),
    world: {
      toolFolder: world.toolFolder,
      readBytes: (path) => asks({ ask: "bytes", path }, () => world.readBytes(path), contentAnswer),
      readPart: (path, start, end) =>
        asks({ ask: "part", path, start, end }, () => world.readPart(path, start, end), contentAnswer),
      openRead: (path) => notes.reads(path, world.openRead(path)),
      stat: (path) => asks({ ask: "facts", path }, () => world.stat(path), factsAnswer),
      list: (path) => asks({ ask: "names", path }, () => world.list(path), namesAnswer),
      realPath: (path) => asks({ ask: "real", path }, () => world.realPath(path), realAnswer),
      writeAtomically: (path, content) => notes.writes(world.writeAtomically, path, content),
      writeTogether: (fill) => world.writeTogether((put) => fill((path, content) => notes.writes(put, path, content))),
      async replaceFolder(path, fill) {
        let filled = "";
        await world.replaceFolder(path, async (folder) => {
          filled = folder;
          await fill(folder);
        });
        notes.moved(filled, path);
      },
      now() {
        const now = world.now();
        notes.heard({ ask: "day" }, dayAnswer(now));
        return now;
      },
    },
  };
}

type Question = Asked extends infer Each ? (Each extends Asked ? Omit<Each, "answer"> : never) : never;

class Notes {
  readonly #asked = new Map<string, Asked>();
  readonly #written = new Map<string, Written>();
  #isSure = true;

  readonly asks = async <T>(question: Question, ask: () => Promise<T>, word: (told: T) => string): Promise<T> => {
    try {
      const told = await ask();
      this.heard(question, word(told));
      return told;
    } catch (error) {
      if (error instanceof WorldError) this.heard(question, refusalAnswer(error.code));
      throw error;
    }
  };

  /** Who stops reading has seen the beginning and nothing else. */
  async *reads(path: string, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    const sum = createHash("sha256");
    let end = 0;
    let question: Question = { ask: "part", path, start: 0, end };
    try {
      for await (const chunk of chunks) {
        sum.update(chunk);
        end += chunk.length;
        question = { ask: "part", path, start: 0, end };
        yield chunk;
      }
      question = { ask: "bytes", path };
    } catch (error) {
      // Not asked again: the run that ends so is not kept.
      this.#isSure = false;
      throw error;
    } finally {
      this.heard(question, sum.digest("base64url"));
    }
  }

  heard(question: Question, answer: string): void {
    const placed = "path" in question ? { ...question, path: resolve(question.path) } : question;
    const asked: Asked = { ...placed, answer };
    const key = JSON.stringify({ ...asked, answer: "" });
    const before = this.#asked.get(key);
    if (before && before.answer !== answer) this.#isSure = false;
    this.#asked.set(key, asked);
  }

  async writes(
    write: World["writeAtomically"],
    ...[path, content]: Parameters<World["writeAtomically"]>
  ): Promise<void> {
    const sum = createHash("sha256");
    await write(path, hashed(content, sum));
    this.#written.set(resolve(path), { type: "file", path: resolve(path), sha256: sum.digest("base64url") });
  }

  /** What was written into one folder is in the other now. */
  moved(from: string, to: string): void {
    const start = `${resolve(from)}/`;
    const within = [...this.#written.values()].flatMap((written) =>
      written.type === "file" && written.path.replaceAll("\\", "/").startsWith(start.replaceAll("\\", "/"))
        ? [written]
        : [],
    );
    for (const { path } of within) this.#written.delete(path);
    const files = within.map(({ path, sha256 }) => ({ name: relative(from, path).replaceAll("\\", "/"), sha256 }));
    this.#written.set(resolve(to), { type: "folder", path: resolve(to), files });
  }

  /** What was read and then written by the same run is not as it was found: a later run is told something else. */
  trace(): Trace | undefined {
    return this.#isSure ? { asked: [...this.#asked.values()], written: [...this.#written.values()] } : undefined;
  }
}

async function* hashed(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  sum: ReturnType<typeof createHash>,
): AsyncIterable<Uint8Array> {
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    sum.update(chunk);
    yield chunk;
  }
}
