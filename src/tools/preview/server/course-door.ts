import type { World } from "../../../model/world.ts";
import type { LaunchWish } from "../contract.shared.ts";
import { manifestQuery, textIn } from "../course/served.ts";
import { troublesOf } from "../lms/troubles.ts";
import { unmetPrerequisite } from "../fake-lms/units/prerequisites.ts";
import type { PreviewDesk } from "../preview-desk.ts";
import { found, htmlType, type Answer, type Asked } from "./answer.ts";
import type { Door } from "./doors.ts";
import { packageFile } from "./package-files.ts";
import { attribute, policyOf } from "./scorm-desk.ts";

/** Where the pretend LMS is seen from, for addresses in launches. */
export interface CourseAddresses {
  /** Of this door; each device of a learner has a door, and so storage of its own. */
  readonly origin: string;
  /** Another name of it, so that an LRS is of another origin, as it mostly is. */
  readonly lrs: string;
  readonly panel: string;
}

const learnerNames: Readonly<Record<string, string>> = {
  "learner-1": "Lovelace, Ada",
  "learner-2": "Seacole, Mary",
  "learner-3": "Nightingale, Florence",
};

/** The pretend LMS as the course sees it: its launch page, its server, an LRS, and the files of the package. */
export class CourseDoor implements Door {
  readonly #desk: PreviewDesk;
  readonly #world: World;
  readonly #addresses: () => CourseAddresses;
  /** By visit: the address of a course that is told all it needs in it. */
  readonly #courses = new Map<string, string>();

  constructor(desk: PreviewDesk, world: World, addresses: () => CourseAddresses) {
    this.#desk = desk;
    this.#world = world;
    this.#addresses = addresses;
  }

  /** The address that opens the course as a learner wishes. */
  launch(wish: LaunchWish): string {
    const { choice, played, served } = this.#desk;
    const visit = String(++this.#desk.visits);
    if (!served) return `${this.#addresses().origin}/lms/blank`;
    const isScorm = served.pack.manifest === "imsmanifest.xml";
    if (!isScorm) this.#courses.set(visit, this.#courseAddress(wish, choice.format));
    const name = learnerNames[wish.learner] ?? wish.learner;
    const query = new URLSearchParams({
      lms: played.lms,
      learner: wish.learner,
      name: played.lms.endsWith("-2004") ? `{lang=en}${name}` : name,
      visit,
      ...(wish.mode === "normal" ? {} : { mode: wish.mode }),
      ...(wish.isCleared ? { clear: "1" } : {}),
      ...played.query,
      ...(isScorm ? manifestQuery(served.pack, wish.unit) : {}),
      ...Object.fromEntries(troublesOf(wish.troubles).flatMap(({ launch = {} }) => Object.entries(launch))),
      ...(this.#desk.units.length > 1 ? { sco: wish.unit } : {}),
    });
    return `${this.#addresses().origin}/launch?${query.toString()}`;
  }

  #courseAddress(wish: LaunchWish, format: string): string {
    const pack = this.#desk.served?.pack;
    const page = `/package/${wish.unit}`;
    const name = learnerNames[wish.learner] ?? wish.learner;
    const launch = {
      learner: { id: wish.learner, name },
      mode: wish.mode,
      base: this.#addresses().lrs,
      page: wish.unit,
    };
    if (!pack || wish.troubles.includes("no-api")) return page;
    if (format === "xapi") return `${page}?${this.#desk.lrs.xapiQuery(launch, textIn(pack, "tincan.xml"))}`;
    if (format === "cmi5") return `${page}?${this.#desk.lrs.cmi5Query(launch, textIn(pack, "cmi5.xml"))}`;
    return page;
  }

  async answer(asked: Asked): Promise<Answer> {
    const { url, method, headers, body } = asked;
    const { scorm, lrs } = this.#desk;
    const failure = scorm.failure(url, method === "POST");
    // What the tool itself needs is never ill: the page that watches, and the script of it.
    if (failure && url.pathname !== "/launch" && url.pathname !== "/lms/launch.js") return failure;
    if (url.pathname === "/launch") return this.#launchPage(url);
    if (url.pathname === "/lms/launch.js") return this.#script();
    const package_ = "/package/";
    if (url.pathname.startsWith(package_))
      return packageFile(this.#desk.served?.pack, url.pathname.slice(package_.length), headers["range"], this.#world);
    const given =
      (await lrs.answer(url, { method, headers, body }, headers["origin"])) ??
      (await scorm.answer(url, body, method === "POST"));
    return given ?? { status: url.pathname === "/favicon.ico" ? 204 : 404, headers: {} };
  }

  #launchPage({ searchParams: query }: URL): Answer {
    const { panel } = this.#addresses();
    const address = this.#courses.get(query.get("visit") ?? "") ?? "";
    const refusal = this.#refusal(query);
    const policy = { "content-security-policy": `frame-ancestors ${panel}`, ...policyOf(query.get("lms")) };
    if (refusal !== undefined) return found(htmlType, refusal, policy);
    const data = { visit: query.get("visit") ?? "", panel, address, number: String(this.#desk.number) };
    const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${attribute(value)}"`);
    return found(
      htmlType,
      `<!doctype html><html lang="en"${attributes.join("")}><title>Course in a pretend LMS</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block;box-sizing:border-box}body{overflow:hidden}</style>
<body><script src="/lms/launch.js"></script></body></html>`,
      policy,
    );
  }

  /** A unit that the manifest keeps closed yet. */
  #refusal(query: URLSearchParams): string | undefined {
    const sco = query.get("sco");
    const pack = this.#desk.served?.pack;
    if (sco === null || pack?.manifest !== "imsmanifest.xml" || this.#desk.choice.format !== "scorm12")
      return undefined;
    const who = `${query.get("lms") ?? ""}/${query.get("learner") ?? ""}`;
    const unmet = unmetPrerequisite(textIn(pack, pack.manifest), sco, (page) =>
      this.#desk.scorm.records.get(`${who}/${page}`),
    );
    return (
      unmet &&
      `<!doctype html><html lang="en"><title>Pretend LMS</title><h1>Not open yet</h1><p>${attribute(unmet)}</p></html>`
    );
  }

  async #script(): Promise<Answer> {
    return found("text/javascript", await this.#world.readBytes(`${this.#world.toolFolder}/preview/launch.js`));
  }
}
