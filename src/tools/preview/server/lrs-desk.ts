import { randomUUID } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import { elementsOf } from "../../../formats/read-xml.ts";
import { CmiLms, type LaunchSettings } from "../fake-lms/cmi5/cmi5-lms.ts";
import { answer, corsHeaders, type LrsAnswer, type LrsCall } from "../fake-lms/lrs/http.ts";
import { newFakeLrs, type FakeLrs } from "../fake-lms/lrs/lrs.ts";
import { oneWriter } from "../fake-lms/lrs/one-writer.ts";
import { launchSettings } from "../fake-lms/units/cmi5-course.ts";
import { xmlOf } from "../fake-lms/units/items.ts";
import type { LrsTrouble } from "../lms/troubles.ts";
import type { Answer } from "./answer.ts";

/** A request to the LRS, and what it was told. */
export interface LrsEvent {
  readonly call: LrsCall;
  /** 0: it was not answered. */
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** Who learns, and where the LRS is. */
export interface LrsLaunch {
  readonly learner: { readonly id: string; readonly name: string };
  readonly mode: "normal" | "review" | "browse";
  readonly base: string;
  readonly page: string;
}

const key = "Basic cHJldmlldzpwcmV2aWV3";

/** The pretend LRS, and the pretend LMS of cmi5 in front of one, for launches by the addresses of both standards. */
export class LrsDesk {
  readonly #heard: (event: LrsEvent) => void;
  readonly #registrations = new Map<string, string>();
  #lrs = newLrs();
  #cmi5 = new CmiLms(randomUUID);
  #doors = this.#newDoors();
  trouble: (call: LrsCall) => LrsTrouble | undefined = () => undefined;

  constructor(heard: (event: LrsEvent) => void) {
    this.#heard = heard;
  }

  /** All that is kept of everybody. */
  stored(format: string): Pick<FakeLrs, "statements" | "state" | "agentProfile"> {
    return format === "cmi5" ? this.#cmi5.lrs : this.#lrs;
  }

  refusals(): readonly string[] {
    return this.#cmi5.refusals();
  }

  forget(): void {
    this.#lrs = newLrs();
    this.#cmi5 = new CmiLms(randomUUID);
    this.#registrations.clear();
    this.#doors = this.#newDoors();
  }

  /** What goes with the address of the page, as xAPI's launch by Rustici has it. */
  xapiQuery(launch: LrsLaunch, tincan: string): string {
    const activity = elementsOf(xmlOf(tincan)).find(({ name }) => name === "activity");
    return new URLSearchParams({
      endpoint: `${launch.base}/xapi/`,
      auth: key,
      actor: JSON.stringify(actorOf(launch)),
      activity_id: activity?.attributes["id"] ?? "",
      registration: this.#registrationOf(launch),
    }).toString();
  }

  /** The same for cmi5: what the LMS has imported from `cmi5.xml` decides. */
  cmi5Query(launch: LrsLaunch, structure: string): string {
    const modes = { normal: "Normal", review: "Review", browse: "Browse" } as const;
    const settings: LaunchSettings = { ...launchSettings(structure, launch.page), launchMode: modes[launch.mode] };
    const registration = this.#registrationOf(launch);
    const { fetchKey, activityId, actor } = this.#cmi5.launch(actorOf(launch), registration, settings);
    const fetch = `${launch.base}/fetch?k=${fetchKey}`;
    return new URLSearchParams({ endpoint: `${launch.base}/cmi5/`, registration, fetch, activityId, actor }).toString();
  }

  /** `undefined`: nothing of this desk is at that address. */
  async answer(
    url: URL,
    asked: Omit<LrsCall, "resource" | "query">,
    origin: string | undefined,
  ): Promise<Answer | undefined> {
    const [, door = "", ...path] = url.pathname.split("/");
    if (!["xapi", "cmi5", "fetch"].includes(door)) return undefined;
    const cors = corsHeaders(origin);
    if (asked.method === "OPTIONS") return { status: 204, headers: cors };
    const call = { ...asked, resource: path.join("/"), query: Object.fromEntries(url.searchParams) };
    const startedMs = performance.now();
    const given = await this.#withTrouble(call, door);
    const status = given === "dropped" ? 0 : given.status;
    this.#heard({
      call: door === "fetch" ? { ...call, resource: "fetch" } : call,
      status,
      body: given === "dropped" ? "" : given.body,
      milliseconds: performance.now() - startedMs,
    });
    if (given === "dropped") return given;
    return {
      status,
      headers: { ...cors, ...given.headers },
      ...(status === 204 ? {} : { body: given.body }),
    };
  }

  async #withTrouble(call: LrsCall, door: string): Promise<LrsAnswer | "dropped"> {
    const trouble = this.trouble(call);
    if (trouble?.type === "dropped") return "dropped";
    if (trouble?.type === "refused") return answer(trouble.status, trouble.words);
    if (trouble?.type === "late") await rest(trouble.milliseconds);
    const given = (await this.#doors[door]?.(call)) ?? answer(404);
    return trouble?.type === "cut" ? { ...given, body: given.body.slice(0, trouble.length) } : given;
  }

  #newDoors(): Readonly<Record<string, (call: LrsCall) => LrsAnswer | Promise<LrsAnswer>>> {
    const [lrs, cmi5] = [this.#lrs, this.#cmi5];
    return {
      xapi: oneWriter((call): LrsAnswer => lrs.answer(call)),
      cmi5: oneWriter((call): LrsAnswer => cmi5.answer(call)),
      fetch: ({ query }) => cmi5.fetchToken(query["k"] ?? ""),
    };
  }

  /** One for each learner: who comes back goes on with it. */
  #registrationOf({ learner }: LrsLaunch): string {
    const known = this.#registrations.get(learner.id) ?? randomUUID();
    this.#registrations.set(learner.id, known);
    return known;
  }
}

function newLrs(): FakeLrs {
  return newFakeLrs({ isAuthorised: (authorization) => authorization === key });
}

function actorOf({ learner }: LrsLaunch): {
  readonly name: string;
  readonly account: { readonly homePage: string; readonly name: string };
} {
  return { name: learner.name, account: { homePage: "https://lms.example", name: learner.id } };
}
