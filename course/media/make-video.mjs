// Makes the narrated presentation of a session from its slides and its words.
//   node make-video.mjs 1        (or several numbers, or nothing for all)
// Reads   slides/session-N/narration.json and the SVG files it names
// Writes  session-N.mp4, session-N.jpg, session-N.en.vtt and ../transcripts/session-N.md, with the time of each chapter
// Needs   pico2wave (libttspico-utils), ffmpeg, chromium. Neither `build` nor the tests run it. See README.md.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const mediaFolder = dirname(fileURLToPath(import.meta.url));
const fontFile = process.env.SLIDE_FONT ?? "";
const chromium = process.env.CHROMIUM ?? "chromium";
const [widthPx, heightPx, framesPerSecond] = [1280, 720, 12];
const pauses = { start: 0.6, afterLine: 0.35, afterSlide: 0.6, end: 1.2 }; // seconds
const captionChars = 42; // a line; two lines a caption
const captionCharsPerSecond = 17; // what an adult can read while watching
const longestStillSeconds = 10; // a picture that stands longer than this needs another build

const run = (program, args) => execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"] });
const seconds = (file) => Number(run("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file]));

/** One line of narration as a trimmed WAV file; a recording with the right name is used instead of the voice. */
function speak(line, name, folder, work) {
  const own = join(folder, "recording", `${name}.wav`);
  const raw = existsSync(own) ? own : join(work, `${name}-raw.wav`);
  if (raw !== own) run("pico2wave", ["-l", "en-GB", "-w", raw, `<speed level="90">${line.say ?? line.text}</speed>`]);
  const file = join(work, `${name}.wav`);
  const trim = "silenceremove=start_periods=1:start_threshold=-50dB,areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse";
  run("ffmpeg", ["-y", "-v", "error", "-i", raw, "-af", `${trim},aresample=44100`, "-ac", "1", file]);
  return { ...line, file, seconds: seconds(file) };
}

/** What has not been said yet is not seen yet: `data-from="3"` in a slide appears with its third line. */
function draw(svgFile, line, pngFile, work) {
  const face = fontFile && `@font-face{font-family:"Atkinson Hyperlegible Next";src:url("${pathToFileURL(fontFile)}");font-weight:200 800}`;
  const later = [2, 3, 4, 5, 6, 7, 8, 9].filter((from) => from > line).map((from) => `[data-from="${from}"]{visibility:hidden}`).join("");
  const page = join(work, "slide.html");
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${face}${later}html,body{margin:0;overflow:hidden}svg{display:block}</style>${readFileSync(svgFile, "utf8")}`);
  const tall = `${pngFile}.tall.png`; // the window is larger than the page: headless Chromium keeps some height for itself
  run(chromium, ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--allow-file-access-from-files", "--virtual-time-budget=2000",
    `--window-size=${widthPx},${heightPx + 200}`, `--screenshot=${tall}`, pathToFileURL(page).href]);
  run("ffmpeg", ["-y", "-v", "error", "-i", tall, "-vf", `crop=${widthPx}:${heightPx}:0:0`, pngFile]);
}

/** Cuts a text into so many parts of like length, at the spaces nearest to where even cuts would fall. */
function cut(text, parts) {
  if (parts <= 1) return [text];
  const ideal = text.length / parts;
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index);
  const cost = (at) => Math.abs(at - ideal) - (/[,.:?]/.test(text[at - 1]) ? 12 : 0);
  const at = spaces.reduce((best, space) => (cost(space) < cost(best) ? space : best));
  return [text.slice(0, at), ...cut(text.slice(at + 1), parts - 1)];
}

/** Splits a line into captions of at most two short rows, each with its share of the time. */
function captions(line) {
  const fits = (row) => row.length <= captionChars;
  const inRows = (text) => (fits(text) ? text : cut(text, 2).join("\n"));
  const split = (parts) => cut(line.text, parts).map(inRows);
  let parts = 1;
  while (!split(parts).every((cue) => cue.split("\n").every(fits))) parts += 1;
  const cues = split(parts);
  const total = cues.join("").length;
  const seconds = line.seconds + pauses.afterLine - 0.05; // the last one stays while nobody speaks
  let at = line.start;
  return cues.map((text) => {
    const start = at;
    at += (seconds * text.length) / total;
    const perSecond = text.length / (at - start);
    if (perSecond > captionCharsPerSecond) throw new Error(`${perSecond.toFixed(1)} characters a second: “${text}”. Say it in fewer words, or slower.`);
    return { start, end: at, text };
  });
}

function clock(time) {
  const thousandths = Math.round(time * 1000);
  const two = (n) => String(n).padStart(2, "0");
  return `${two(Math.floor(thousandths / 3600000))}:${two(Math.floor(thousandths / 60000) % 60)}:${two(Math.floor(thousandths / 1000) % 60)}.${String(thousandths % 1000).padStart(3, "0")}`;
}

/** Gives every line its start and every slide its length. */
function timetable(slides) {
  let at = 0;
  return slides.map((slide, i) => {
    const start = at;
    if (i === 0) at += pauses.start;
    const lines = slide.lines.map((line) => {
      const placed = { ...line, start: at };
      at += line.seconds + pauses.afterLine;
      return placed;
    });
    at += i === slides.length - 1 ? pauses.end : pauses.afterSlide;
    return { ...slide, lines, start, seconds: at - start };
  });
}

const toFrame = (time) => Math.round(time * framesPerSecond) / framesPerSecond;

/** The pictures of a film, each with its start and length: a slide, and again with each line that adds something to it. */
function pictures(slides) {
  const shown = slides.flatMap((slide) =>
    slide.lines.flatMap((line, i) => (line.png === undefined ? [] : [{ png: line.png, start: toFrame(i === 0 ? slide.start : line.start) }])));
  const end = toFrame(slides.at(-1).start + slides.at(-1).seconds);
  return shown.map((picture, i) => {
    const seconds = (shown[i + 1]?.start ?? end) - picture.start;
    if (seconds > longestStillSeconds) throw new Error(`A picture stands for ${seconds.toFixed(1)} seconds, from ${clock(picture.start)}.`);
    return { ...picture, seconds };
  });
}

/** As a player shows it: 0:07, 1:32. */
const minute = (time) => clock(time).slice(3, 8).replace(/^0/, "");

function transcript(session, slides) {
  const parts = slides.map((slide) =>
    `**${minute(slide.start)} – ${slide.chapter}**\n\n*[Slide: ${slide.seen}]*\n\n**Narrator:** ${slide.lines.map((line) => line.text).join(" ")}`);
  const close = session.closing ? `\n\n*[${session.closing}]*` : "";
  return `${parts.join("\n\n")}${close}\n`;
}

function encode(slides, work, output) {
  const fade = 0.3;
  const shown = pictures(slides);
  // Each picture fades in over the one before it, by itself: a chain of fades would draw every frame once for each picture.
  // Rounded down: a length rounded up has a frame more, and pictures would drift from the words.
  const still = (png, length) => ["-loop", "1", "-framerate", String(framesPerSecond), "-t", (Math.floor(length * 1000) / 1000).toFixed(3), "-i", png];
  const inputs = shown.flatMap(({ png, seconds }, i) => [...still(shown[Math.max(0, i - 1)].png, fade), ...still(png, seconds)]);
  const lines = slides.flatMap((slide) => slide.lines);
  const voices = lines.flatMap((line) => ["-i", line.file]);
  const fades = shown.map((_, i) => `[${2 * i}:v][${2 * i + 1}:v]xfade=transition=fade:duration=${fade}:offset=0[v${i}]`);
  const film = `${shown.map((_, i) => `[v${i}]`).join("")}concat=n=${shown.length}:v=1:a=0[v]`;
  const delays = lines.map((line, i) => `[${2 * shown.length + i}:a]adelay=${Math.round(line.start * 1000)}[a${i}]`);
  const mix = `${lines.map((_, i) => `[a${i}]`).join("")}amix=inputs=${lines.length}:normalize=0,highpass=f=70,loudnorm=I=-18:TP=-2:LRA=9,apad[a]`;
  const total = slides.at(-1).start + slides.at(-1).seconds;
  run("ffmpeg", ["-y", "-v", "error", ...inputs, ...voices, "-filter_complex", [...fades, film, ...delays, mix].join(";"),
    "-map", "[v]", "-map", "[a]", "-t", total.toFixed(3),
    "-c:v", "libx264", "-profile:v", "main", "-pix_fmt", "yuv420p", "-preset", "slow", "-tune", "stillimage", "-crf", "27", "-g", "240",
    "-c:a", "aac", "-b:a", "48k", "-ar", "44100", "-ac", "1", "-movflags", "+faststart", "-map_metadata", "-1", "-fflags", "+bitexact", output]);
}

function make(number) {
  const folder = join(mediaFolder, "slides", `session-${number}`);
  const session = JSON.parse(readFileSync(join(folder, "narration.json"), "utf8"));
  const work = mkdtempSync(join(tmpdir(), "make-video-"));
  const spoken = session.slides.map((slide, i) => {
    const file = join(folder, slide.image);
    const drawing = readFileSync(file, "utf8");
    const lines = slide.lines.map((line, j) => {
      const words = speak(line, `${i + 1}-${j + 1}`, folder, work);
      if (j > 0 && !drawing.includes(`data-from="${j + 1}"`)) return words;
      const png = join(work, `${i}-${j}.png`);
      draw(file, j + 1, png, work);
      return { ...words, png };
    });
    return { ...slide, lines };
  });
  const slides = timetable(spoken);
  const out = join(mediaFolder, `session-${number}`);
  const cues = slides.flatMap((slide) => slide.lines.flatMap(captions));
  encode(slides, work, `${out}.mp4`);
  run("ffmpeg", ["-y", "-v", "error", "-i", slides[0].lines.findLast(({ png }) => png !== undefined).png, "-q:v", "4", "-map_metadata", "-1", "-fflags", "+bitexact", `${out}.jpg`]);
  writeFileSync(`${out}.en.vtt`, `WEBVTT\n\n${cues.map((cue) => `${clock(cue.start)} --> ${clock(cue.end)}\n${cue.text}\n`).join("\n")}`);
  mkdirSync(join(mediaFolder, "../transcripts"), { recursive: true });
  writeFileSync(join(mediaFolder, `../transcripts/session-${number}.md`), transcript(session, slides));
  process.stdout.write(`session ${number}: ${seconds(`${out}.mp4`).toFixed(1)} seconds\n`);
  for (const { chapter, start } of slides) process.stdout.write(`  ${minute(start)} ${chapter}\n`);
  if (process.env.KEEP) process.stdout.write(`${work}\n`);
  else rmSync(work, { recursive: true });
}

const asked = process.argv.slice(2);
const all = readdirSync(join(mediaFolder, "slides")).map((name) => name.replace("session-", "")).sort();
for (const number of asked.length > 0 ? asked : all) make(number);
