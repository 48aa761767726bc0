import { readFileSync } from "node:fs";

/** What `course/media/slides/session-N/narration.json` says. */
export interface Narration {
  readonly slides: readonly {
    readonly image: string;
    readonly chapter: string;
    readonly seen: string;
    readonly lines: readonly { readonly text: string }[];
  }[];
}

export interface Caption {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly string[];
}

/** A film of the example course: what it was made from, and what was made. */
export class Film {
  readonly narration: Narration;
  readonly #number: number;

  constructor(number: number) {
    this.#number = number;
    this.narration = JSON.parse(this.#read(`media/slides/session-${number}/narration.json`)) as Narration;
  }

  #read(file: string): string {
    return readFileSync(`course/${file}`, "utf8");
  }

  slide(image: string): string {
    return this.#read(`media/slides/session-${this.#number}/${image}`);
  }

  get transcript(): string {
    return this.#read(`transcripts/session-${this.#number}.md`);
  }

  get bytes(): Buffer {
    return readFileSync(`course/media/session-${this.#number}.mp4`);
  }

  get captions(): readonly Caption[] {
    const cues = this.#read(`media/session-${this.#number}.en.vtt`).trim().split("\n\n").slice(1);
    return cues.map((cue) => {
      const [times = "", ...rows] = cue.split("\n");
      const [start = 0, end = 0] = times.split(" --> ").map(secondsOf);
      return { start, end, rows };
    });
  }

  /** When each line of each slide begins: with the caption that has its first words. */
  get starts(): readonly (readonly number[])[] {
    const left = [...this.captions];
    return this.narration.slides.map(({ lines }) =>
      lines.map(({ text }) => {
        const first = left[0]?.start ?? Number.NaN;
        for (let rest = text; rest !== "" && left.length > 0;) {
          const words = left.shift()?.rows.join(" ") ?? "";
          if (!rest.startsWith(words)) throw new Error(`The captions say “${words}” where “${rest}” is told.`);
          rest = rest.slice(words.length).trimStart();
        }
        return first;
      }),
    );
  }
}

/** `00:01:02.345` */
function secondsOf(clock: string): number {
  return clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** As a player shows it: `0:07`, `1:32`. */
export function minute(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

/** How long a film is, from its own header (`mvhd`, ISO/IEC 14496-12, 8.2.2; version 0, as ffmpeg writes it). */
export function lengthOf(mp4: Buffer): number {
  const at = mp4.indexOf("mvhd", 0, "latin1") + 4;
  return mp4.readUInt32BE(at + 16) / mp4.readUInt32BE(at + 12);
}

/** The lines of a slide with which something appears: `data-from="3"`. The first picture is not among them. */
export function buildsOf(svg: string): readonly number[] {
  return [...new Set([...svg.matchAll(/data-from="(\d)"/g)].map(([, from]) => Number(from)))].sort((a, b) => a - b);
}

/**
 * What stands on a slide while its first line is spoken, besides its ground (whole width, and large circles), its
 * heading and a line of sources: as a count of drawn things and texts.
 */
export function firstSeenOn(svg: string): number {
  const first = withoutLater(svg);
  const drawn = first.match(/<(?:rect|circle|path|ellipse|text)\b[^>]*>/g) ?? [];
  const isGround = (thing: string) => /width="1280"/.test(thing) || numberIn(thing, "r") >= 120;
  const isHeading = (thing: string) => numberIn(thing, "font-size") >= 46;
  const isSource = (thing: string) => thing.startsWith("<text") && numberIn(thing, "y") >= 560;
  return drawn.filter((thing) => !isGround(thing) && !isHeading(thing) && !isSource(thing)).length;
}

const numberIn = (thing: string, name: string): number =>
  Number(new RegExp(`\\s${name}="([\\d.]+)"`).exec(thing)?.[1] ?? 0);

/** Without the groups that appear later; groups may hold groups. */
function withoutLater(svg: string): string {
  const parts = svg.split(/(<g\b[^>]*>|<\/g>)/);
  const open: boolean[] = [];
  return parts
    .filter((part) => {
      if (part.startsWith("<g")) open.push(/data-from="[2-9]"/.test(part));
      const isLater = open.includes(true);
      if (part === "</g>") open.pop();
      return !isLater;
    })
    .join("");
}
