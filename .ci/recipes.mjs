// Reads docs/cookbook.md for the test that builds its recipes and for `npm run shots`, which takes pictures of them.

/** Each second heading with a number is a recipe; the first line of each example names its file. */
export function readRecipes(cookbook) {
  return [...cookbook.matchAll(/^## (\d+)\. (.+)\n([^]*?)(?=^## |(?![^]))/gm)].map(([, number, title, body]) => ({
    number: Number(number),
    title,
    fences: [...body.matchAll(/```yaml\n# (\S+)\n([^]*?)```/g)].map(([, file, text]) => ({ file, text })),
  }));
}

const bases = {
  "course.yaml":
    "id: recipe\ntitle: A recipe\nlanguage: en-GB\nversion: 1.0.0\niri: https://example.org/recipe\nsessions: [sessions/1.yaml]\n",
  "sessions/1.yaml": "id: first\ntitle: A session\n",
};

/** Made for the tests; a recipe speaks of files that its reader has. */
const standIns = {
  png: "picture.png",
  jpg: "poster.jpg",
  svg: "drawing.svg",
  mp4: "minute.mp4",
  mp3: "talk.mp3",
  vtt: "clip.en.vtt",
  md: "talk.md",
};

export function courseOf({ fences }) {
  const texts = { ...bases };
  const lists = new Map([["sessions/1.yaml", []]]);
  for (const { file, text: written } of fences) {
    // The recording of the tests is three seconds long.
    const text = written.replace('duration: "2:30"', 'duration: "0:03"');
    if (!text.startsWith("- ")) texts[file] = (texts[file] ?? "") + text;
    else lists.set(file, [...(lists.get(file) ?? []), text]);
  }
  for (const [file, items] of lists) texts[file] = (texts[file] ?? "pass: 80%\n") + listOf(file, items);
  if (texts["assessment.yaml"]) texts["course.yaml"] += "assessment: assessment.yaml\n";
  const named = Object.values(texts).flatMap((text) => text.match(/(?:media|transcripts)\/[\w.-]+/g) ?? []);
  return { texts, media: Object.fromEntries(named.map((path) => [path, standIns[path.split(".").at(-1)]])) };
}

function listOf(file, items) {
  const key = file === "assessment.yaml" ? "questions" : "blocks";
  const all = items.length > 0 ? items.join("") : "- Words.\n";
  return `${key}:\n${all.replace(/^(?=.)/gm, "  ")}`;
}
