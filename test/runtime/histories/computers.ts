import { vi } from "vitest";
import type { LastingCopy } from "../../../src/contract/lasting-copy.ts";
import type { OpenChannel } from "../../../src/runtime/saving/second-tab.ts";
import { tried } from "../../../src/runtime/tried.ts";
import { FakeStorage } from "../saving/fakes.ts";

/** An edge of a page: what a killed page calls does nothing any more. */
export interface Edge {
  /** Throws when the page is dead; kills it when its time has come. */
  pass(): void;
}

interface Timer {
  readonly at: number;
  readonly action: () => void;
  readonly owner: Owner;
}

/** Whose code runs: timers and storage that it asks for are its own. */
export interface Owner extends Edge {
  readonly storage: () => Storage;
  fetch(): Promise<Response>;
  isDead(): boolean;
}

/** A page that is on screen draws so often. */
export const frameMs = 16;

/** Virtual time, and the globals of a browser for whichever page runs. */
export class Browsers {
  now = Date.UTC(2027, 0, 4, 9);
  readonly #timers = new Map<number, Timer>();
  readonly #random: () => number;
  #timerCount = 0;
  #current: Owner | undefined;

  /** `random`: 32 bits. */
  constructor(random: () => number) {
    this.#random = random;
  }

  install(): void {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the classes inside have a `this` of their own
    const browsers = this;
    const clear = (id: unknown): void => {
      if (typeof id === "number") browsers.#timers.delete(id);
    };
    const { clearTimeout: clearReal } = globalThis;
    vi.stubGlobal("window", {
      setTimeout: (action: () => void, ms: number) => browsers.set(action, ms),
      get localStorage() {
        return browsers.#current!.storage();
      },
      requestAnimationFrame: (action: () => void) => browsers.set(action, frameMs),
    });
    vi.stubGlobal("clearTimeout", (id: unknown) =>
      typeof id === "number" ? clear(id) : clearReal(id as NodeJS.Timeout),
    );
    vi.stubGlobal("fetch", () => browsers.#current!.fetch());
    vi.stubGlobal("document", { referrer: "https://lms.example/course/7" });
    vi.spyOn(performance, "now").mockImplementation(() => browsers.now);
    vi.spyOn(crypto, "getRandomValues").mockImplementation((numbers) => {
      if (numbers instanceof Uint32Array) numbers[0] = browsers.#random();
      return numbers;
    });
  }

  uninstall(): void {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }

  /** Sets a timer of the page that runs. */
  set(action: () => void, ms: number, owner = this.#current!): number {
    const id = ++this.#timerCount;
    if (!owner.isDead()) this.#timers.set(id, { at: this.now + ms, action, owner });
    return id;
  }

  /** Runs code of a page, and what it leads to before anything else can happen. */
  async run(owner: Owner, action: () => unknown): Promise<void> {
    if (owner.isDead()) return;
    this.#current = owner;
    action();
    await settled();
    this.#current = undefined;
  }

  /** Lets time pass, with all timers that fall due. `each` is called after each. */
  async pass(ms: number, each: () => void): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const due = [...this.#timers]
        .filter(([, { at }]) => at <= until)
        .sort(([a, left], [b, right]) => left.at - right.at || a - b)[0];
      if (!due) break;
      const [id, { at, action, owner }] = due;
      this.#timers.delete(id);
      this.now = Math.max(this.now, at);
      await this.run(owner, action);
      each();
    }
    this.now = until;
  }

  forget(owner: Owner): void {
    for (const [id, timer] of this.#timers) if (timer.owner === owner) this.#timers.delete(id);
  }
}

/** All microtasks run before this. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Sees what is read and what is kept; text `undefined`: removed. */
export interface StorageWitness {
  readonly found: (key: string, text: string) => void;
  readonly kept: (key: string, text: string | undefined) => void;
}

/** Seen in Chromium: what is written to `localStorage` may be on the disk only so much later. */
const flushMs = 15_000;

/** A computer with one browser: its storage, and its tabs. */
export class Computer {
  readonly name: string;
  readonly disk = new FakeStorage();
  /** IndexedDB. Assumed: what was put is there even if the browser is killed at once. */
  readonly #database = new Map<string, string>();
  readonly #clock: () => number;
  /** What `localStorage` had before each of its last changes. */
  #unflushed: { readonly at: number; readonly key: string; readonly before: string | undefined }[] = [];
  /** Reading `localStorage` throws. */
  isBlocked = false;
  readonly #tabs: { readonly owner: Owner; hear: (data: string) => void }[] = [];

  constructor(name: string, clock: () => number) {
    this.name = name;
    this.#clock = clock;
  }

  /** When `localStorage` was cleared, or lost its last changes. */
  lostAt = -Infinity;

  /** Moodle 4.5 clears it at each sign-in; IndexedDB stays. */
  clearLocalStorage(): void {
    this.disk.entries.clear();
    this.#unflushed = [];
    this.lostAt = this.#clock();
  }

  /** The browser is killed, and with it what was not on the disk yet. */
  loseUnflushed(): void {
    for (const { at, key, before } of this.#unflushed.reverse()) {
      if (at <= this.#clock() - flushMs) break;
      if (before === undefined) this.disk.entries.delete(key);
      else this.disk.entries.set(key, before);
    }
    this.lostAt = this.#clock();
    this.#unflushed = [];
  }

  #change(key: string, change: () => void): void {
    const at = this.#clock();
    const before = this.disk.entries.get(key);
    change();
    this.#unflushed = this.#unflushed.filter((one) => one.at > at - flushMs);
    this.#unflushed.push({ at, key, before });
  }

  /** IndexedDB as a page has it. */
  lastingFor(edge: Edge, { found, kept }: StorageWitness): LastingCopy {
    const database = this.#database;
    const held = new Map(database);
    const read = held.get.bind(held);
    held.get = (key) => {
      const text = read(key);
      if (text !== undefined) found(key, text);
      return text;
    };
    return {
      held,
      isSound: () => true,
      put(key, text) {
        held.set(key, text);
        if (!tried(() => (edge.pass(), true))) return;
        database.set(key, text);
        kept(key, text);
      },
    };
  }

  /** Room for so many characters beyond what is there. */
  limit(chars: number): void {
    const used = [...this.disk.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    this.disk.limitChars = used + chars;
  }

  /** `localStorage` as a page has it. */
  storageFor(edge: Edge, { found, kept }: StorageWitness): Storage {
    const { disk } = this;
    if (this.isBlocked) throw new DOMException("blocked", "SecurityError");
    const through = <Result>(action: () => Result): Result => {
      edge.pass();
      return action();
    };
    return {
      get length() {
        return disk.length;
      },
      key: (index) => through(() => disk.key(index)),
      getItem: (key) =>
        through(() => {
          const text = disk.getItem(key);
          if (text !== null) found(key, text);
          return text;
        }),
      setItem: (key, text) =>
        through(() => {
          this.#change(key, () => disk.setItem(key, text));
          kept(key, text);
        }),
      removeItem: (key) =>
        through(() => {
          this.#change(key, () => disk.removeItem(key));
          kept(key, undefined);
        }),
      clear: () => through(() => disk.entries.clear()),
    };
  }

  /** What tabs talk through; a message arrives a little later. */
  channelFor(owner: Owner, browsers: Browsers): OpenChannel {
    const tabs = this.#tabs;
    return () => {
      const channel: ReturnType<OpenChannel> = {
        onmessage: null,
        postMessage(data: unknown) {
          for (const tab of tabs) {
            if (tab.owner !== owner) browsers.set(() => tab.hear(String(data)), 3, tab.owner);
          }
        },
      };
      tabs.push({
        owner,
        hear: (data) => void channel.onmessage?.call(nobody(), new MessageEvent("message", { data })),
      });
      return channel;
    };
  }

  close(owner: Owner): void {
    const at = this.#tabs.findIndex((tab) => tab.owner === owner);
    if (at >= 0) this.#tabs.splice(at, 1);
  }
}

function nobody(): BroadcastChannel {
  const channel = new BroadcastChannel("nobody");
  channel.close();
  return channel;
}
