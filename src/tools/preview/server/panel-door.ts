import type { ServerResponse } from "node:http";
import { formats } from "../../../formats/index.ts";
import type { World } from "../../../model/world.ts";
import type { HelloEvent, LaunchWish, Place } from "../contract.shared.ts";
import { profileNames } from "../lms/played.ts";
import { troubles } from "../lms/troubles.ts";
import type { Choice } from "../preview-request.ts";
import type { PreviewDesk } from "../preview-desk.ts";
import { found, htmlType, type Answer, type Asked } from "./answer.ts";
import type { Door } from "./doors.ts";
import type { Events } from "./events.ts";

/** What the panel can have done, beside what the desk does by itself. */
export interface PanelPowers {
  /** The address at which a learner opens the course, on one of their devices. */
  launch(wish: LaunchWish): string;
  openEditor(place: Place): void;
  /** A recording was played: what it came to, in lines. */
  replayed(lines: readonly string[]): void;
  readonly recording?: string;
  /** Origins that the panel shows in its frame. */
  frames(): readonly string[];
}

/** The panel: a page of our own around the course, which the course cannot reach. */
export class PanelDoor implements Door {
  readonly #desk: PreviewDesk;
  readonly #world: World;
  readonly #events: Events;
  readonly #powers: PanelPowers;

  constructor(desk: PreviewDesk, world: World, events: Events, powers: PanelPowers) {
    this.#desk = desk;
    this.#world = world;
    this.#events = events;
    this.#powers = powers;
  }

  async answer({ url, method, body }: Asked): Promise<Answer | "events"> {
    const file = files[url.pathname];
    if (method === "GET" && file) return await this.#file(...file);
    if (method === "GET" && url.pathname === "/api/events") return "events";
    const act = method === "POST" ? this.#acts[url.pathname] : undefined;
    if (!act) return { status: url.pathname === "/favicon.ico" ? 204 : 404, headers: {} };
    return json(await act(body === "" ? {} : JSON.parse(body)));
  }

  listen(response: ServerResponse): void {
    void this.#hello().then((hello) => this.#events.listen(response, hello));
  }

  async #hello(): Promise<HelloEvent> {
    const { recording } = this.#powers;
    return {
      type: "hello",
      course: await this.#desk.now(),
      formats: formats.map(({ id, title }) => ({ id, title })),
      profiles: profileNames,
      languages: this.#desk.languages,
      troubles: troubles.map(({ id, title, says, launch }) => ({ id, title, says, atLaunch: launch !== undefined })),
      ...(recording === undefined ? {} : { recording }),
    };
  }

  readonly #acts: Readonly<Record<string, (body: unknown) => unknown>> = {
    "/api/choose": taking(({ format, profile, language }: Required<Choice>) =>
      this.#desk.rebuild({ format, profile, ...(language === "" ? {} : { language }) }),
    ),
    "/api/launch": taking((wish: LaunchWish) => ({
      faults: this.#desk.setTroubles(wish.troubles),
      address: this.#powers.launch(wish),
    })),
    "/api/troubles": taking(({ ids }: { readonly ids: readonly string[] }) => ({
      faults: this.#desk.setTroubles(ids),
    })),
    "/api/forget": () => this.#desk.forget(),
    "/api/hold": taking(({ isHeld }: { readonly isHeld: boolean }) => this.#desk.hold(isHeld)),
    "/api/update": () => ({ lines: this.#desk.updateLines() }),
    "/api/publish": () => this.#desk.publish(),
    "/api/place": taking(({ page, block }: { readonly page: string; readonly block?: number }) =>
      this.#desk.placeOf(page, block),
    ),
    "/api/open": taking((place: Place) => {
      if (this.#desk.isSource(place.file)) this.#powers.openEditor(place);
    }),
    "/api/replayed": taking(({ lines }: { readonly lines: readonly string[] }) => this.#powers.replayed(lines)),
  };

  async #file(type: string, path: string): Promise<Answer> {
    const bytes = await this.#world.readBytes(`${this.#world.toolFolder}/${path}`);
    const isPage = type === htmlType;
    return found(type, bytes, isPage ? { "content-security-policy": policy(this.#powers.frames()) } : {});
  }
}

const files: Readonly<Record<string, readonly [type: string, path: string]>> = {
  "/": [htmlType, "preview/panel.html"],
  "/panel.js": ["text/javascript", "preview/panel.js"],
  "/panel.css": ["text/css", "preview/styles.css"],
  "/font.woff2": ["font/woff2", "fonts/atkinson-latin.woff2"],
};

/** Nothing but its own files, and the course in a frame of another origin. */
function policy(frames: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frames.join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Bodies are the panel's own: whoever else could send one is not let in (`guard.ts`).
 */
type Act<Wish> = (wish: Wish) => unknown;

function taking<Wish>(act: Act<Wish>): Act<unknown> {
  return (body) => act(body as Wish);
}

function json(value: unknown): Answer {
  return found("application/json", JSON.stringify(value ?? {}));
}
