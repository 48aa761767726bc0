import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

const pagesPerSession = 10;
const words =
  "care learner team ward record patient study message reply friend signal group online public private share careful read write check source number question answer reason example practice standard person change result record trust service support advice notice value".split(
    " ",
  );

/**
 * Writes a course of so many pages into a folder; the same pages give the same bytes. A page is one `h2` section of three
 * paragraphs, one picture and half a question (every other page has one); ten pages make a session. Ten questions
 * make the assessment, whatever the number of pages.
 */
export function makeCourse(folder, pages) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "sessions"), { recursive: true });
  mkdirSync(join(folder, "media"), { recursive: true });
  const random = randomNumbers(pages);
  const sessions = Array.from({ length: Math.ceil(pages / pagesPerSession) }, (_, index) => index + 1);
  writeFileSync(join(folder, "course.yaml"), courseYaml(pages, sessions));
  writeFileSync(join(folder, "assessment.yaml"), assessmentYaml(random));
  for (const session of sessions) {
    const first = (session - 1) * pagesPerSession + 1;
    const last = Math.min(pages, session * pagesPerSession);
    const sections = Array.from({ length: last - first + 1 }, (_, index) => section(first + index, random));
    const head = `id: session-${session}\ntitle: Session ${session}\nobjectives: [objective-1]\nblocks:\n`;
    writeFileSync(join(folder, `sessions/${session}.yaml`), head + sections.join(""));
  }
  for (let page = 1; page <= pages; page++) writeFileSync(join(folder, `media/picture-${page}.png`), picture(random));
}

function courseYaml(pages, sessions) {
  return `id: bench-${pages}
title: A course of ${pages} pages
language: en-GB
version: 1.0.0
objectives:
  - id: objective-1
    text: Say how long a build takes
sessions:
${sessions.map((session) => `  - sessions/${session}.yaml\n`).join("")}assessment: assessment.yaml
`;
}

function section(page, random) {
  const paragraphs = [0, 1, 2].map(() => `    ${paragraph(random)}\n`).join("\n");
  const image = `  - type: image\n    file: media/picture-${page}.png\n    alt: ${sentence(random)}\n`;
  const check = `  - type: question\n    id: check-${page}\n    question:\n${question(random, "      ")}`;
  return `  - |\n    ## Page ${page}\n\n${paragraphs}${image}${page % 2 === 0 ? check : ""}`;
}

function assessmentYaml(random) {
  const questions = Array.from({ length: 10 }, (_, index) => {
    return `  - id: q-${index + 1}\n    objective: objective-1\n${question(random, "    ")}`;
  });
  return `pass: 80%\nquestions:\n${questions.join("")}`;
}

function question(random, indent) {
  const options = [0, 1, 2, 3].map((index) => {
    return `  - text: ${sentence(random)}\n${index === 1 ? "    correct: true\n" : ""}    feedback: ${sentence(random)}\n`;
  });
  return `type: single-choice\nprompt: ${sentence(random)}\noptions:\n${options.join("")}explanation: ${sentence(random)}\n`
    .trimEnd()
    .split("\n")
    .map((line) => `${indent}${line}\n`)
    .join("");
}

function paragraph(random) {
  return Array.from({ length: 5 }, () => sentence(random)).join(" ");
}

function sentence(random) {
  const picked = Array.from({ length: 12 }, () => words[random() % words.length]);
  const text = picked.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A PNG of 320×180 in bands of colour: about half a kilobyte. */
function picture(random) {
  const [width, height] = [320, 180];
  const rows = Buffer.alloc(height * (1 + width * 3));
  const bands = Array.from({ length: 8 }, () => [random() % 256, random() % 256, random() % 256]);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows.set(bands[((x * 8) / width) | 0], y * (1 + width * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Numbers without pattern, the same for the same seed. */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
