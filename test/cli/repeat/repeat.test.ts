import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { variables } from "../../../src/cli/repeat/kept-run.ts";
import { handWashingZip } from "../../build/parts/build-course.ts";
import { builtAnew, buildWords, workplaces, type Workplace } from "./workplace.ts";

vi.mock("../../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const workplace = workplaces();
const session = "course/sessions/1-when.yaml";

/** Other words of the same length, with the times that the file had. */
function rewordUnseen(here: Workplace): void {
  const { atime, mtime, size } = statSync(here.path(session));
  const text = readFileSync(here.path(session), "utf8");
  writeFileSync(
    here.path(session),
    text.replace(/title: (.)/, (_, first: string) => `title: ${first === "W" ? "V" : "W"}`),
  );
  utimesSync(here.path(session), atime, mtime);
  expect(statSync(here.path(session)).size).toBe(size);
}

function reword(here: Workplace, path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(here.path(path), "utf8");
  expect(text).toMatch(from);
  writeFileSync(here.path(path), text.replace(from, to));
}

it("A90 a build of what has not changed says the same again, and leaves its packages alone", async () => {
  const here = await workplace();
  const before = [here.files("out"), statSync(here.path(`out/${handWashingZip}`)).mtimeMs];
  const first = await here.run([...buildWords, "--no-such"]);
  expect(first).toMatchObject({ code: 2, wasKept: false });
  const again = await here.run();
  expect(again).toMatchObject({ code: 0, wasKept: true });
  expect(again.stdout).toContain(handWashingZip);
  expect([here.files("out"), statSync(here.path(`out/${handWashingZip}`)).mtimeMs]).toEqual(before);
  expect(here.files("out")).toEqual(await builtAnew(here));
});

it("A101 what a build that was killed has left goes with a build of what has not changed", async () => {
  const here = await workplace();
  const { pid: dead } = spawnSync(process.execPath, ["-e", "0"]);
  const leave = (name: string, minutes: number) => {
    const time = new Date(Date.now() - minutes * 60_000);
    writeFileSync(here.path(name), "half");
    utimesSync(here.path(name), time, time);
  };
  const files = here.files(".");
  leave(`out/.${handWashingZip}.tmp-${dead}-1`, 5);
  leave(`out/.another.zip.tmp-${dead}-1`, 5);
  leave(`out/.${handWashingZip}.tmp-${dead}-2`, 0);
  leave(`out/.${handWashingZip}.tmp-${process.pid}-9`, 5);
  expect(await here.run()).toMatchObject({ code: 0, wasKept: true });
  const left = Object.keys(here.files(".")).filter((name) => !(name in files));
  const kept = [
    `/out/.another.zip.tmp-${dead}-1`,
    `/out/.${handWashingZip}.tmp-${dead}-2`,
    `/out/.${handWashingZip}.tmp-${process.pid}-9`,
  ];
  expect(left.toSorted()).toEqual(kept.toSorted());
});

it("A90 files that were touched have not changed, whatever the clock says", async () => {
  const here = await workplace();
  for (const time of [new Date("2099-01-01"), new Date("1999-01-01")]) {
    for (const path of [session, "course/media/picture.png", `out/${handWashingZip}`]) {
      utimesSync(here.path(path), time, time);
    }
    expect(here.same()).toBeDefined();
  }
});

/** What happens between two builds, after which nothing of the first may be believed. */
const changes: Readonly<Record<string, (here: Workplace) => void>> = {
  "a text is changed, and its times are put back": rewordUnseen,
  "one bit of a picture is changed": (here) => {
    const picture = readFileSync(here.path("course/media/picture.png"));
    // In a chunk that no reader minds: the picture is as sound as before.
    const at = picture.length - 20;
    picture[at] = picture[at]! ^ 1;
    writeFileSync(here.path("course/media/picture.png"), picture);
  },
  "a session is renamed": (here) => {
    renameSync(here.path(session), here.path("course/sessions/one.yaml"));
    reword(here, "course/course.yaml", "1-when", "one");
  },
  "two sessions change places": (here) => {
    renameSync(here.path(session), here.path("course/other.yaml"));
    renameSync(here.path("course/sessions/2-how.yaml"), here.path(session));
    renameSync(here.path("course/other.yaml"), here.path("course/sessions/2-how.yaml"));
  },
  "a translation of the interface is added": (here) => {
    mkdirSync(here.path("course/locales"));
    writeFileSync(here.path("course/locales/en-GB.yaml"), "question.submit: Off it goes\n");
  },
  "a template of the course's own is added": (here) => {
    cpSync("templates/blocks/quote.hbs", here.path("course/templates/blocks/quote.hbs"));
  },
  "a session that nothing names is added": (here) => {
    cpSync(here.path(session), here.path("course/sessions/9-later.yaml"));
  },
  "the lock file is removed": (here) => rmSync(here.path("course/course.lock.yaml")),
  "a picture becomes a link to one that is the same": (here) => {
    renameSync(here.path("course/media/picture.png"), here.path("course/media/other.png"));
    symlinkSync("other.png", here.path("course/media/picture.png"));
  },
  "the package is removed": (here) => rmSync(here.path(`out/${handWashingZip}`)),
  "the guide is removed": (here) => rmSync(here.path(`out/${handWashingZip.replace("zip", "upload.html")}`)),
  "the sum is removed": (here) => rmSync(here.path(`out/${handWashingZip}.sha256`)),
  "one bit of the package is changed": (here) => {
    const path = here.path(`out/${handWashingZip}`);
    const { mtime } = statSync(path);
    const bytes = readFileSync(path);
    bytes[5000] = bytes[5000]! ^ 1;
    writeFileSync(path, bytes);
    utimesSync(path, mtime, mtime);
  },
  "the package is cut short": (here) => {
    const path = here.path(`out/${handWashingZip}`);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
  },
  "the package is a link to one that is the same": (here) => {
    renameSync(here.path(`out/${handWashingZip}`), here.path("elsewhere.zip"));
    symlinkSync(here.path("elsewhere.zip"), here.path(`out/${handWashingZip}`));
  },
};

describe("A90 is built anew, and as a tool builds it that keeps nothing, when", () => {
  it.each(Object.entries(changes))("%s", async (_, change) => {
    const here = await workplace();
    expect(here.same()).toBeDefined();
    process.chdir(new URL("../../..", import.meta.url).pathname);
    change(here);
    expect(here.same()).toBeUndefined();
    const { code, wasKept } = await here.run();
    expect({ code, wasKept }).toEqual({ code: 0, wasKept: false });
    const left = here.files("out");
    expect(left).toEqual(await builtAnew(here));
    // What was built then is what counts from now on.
    await here.run();
    expect(await here.run()).toMatchObject({ code: 0, wasKept: true });
    expect(here.files("out")).toEqual(left);
  });
});

it("A90 a link that leads elsewhere one day is another course", async () => {
  const here = await workplace();
  cpSync(here.path("course"), here.path("second"), { recursive: true });
  reword({ ...here }, "second/course.yaml", "title: Hand washing", "title: Other washing");
  symlinkSync("course", here.path("current"));
  const words = ["build", "current", "--out", "linked"];
  await here.run(words);
  expect(await here.run(words)).toMatchObject({ wasKept: true });
  rmSync(here.path("current"));
  symlinkSync("second", here.path("current"));
  expect(await here.run(words)).toMatchObject({ code: 0, wasKept: false });
  for (const to of ["course", "second"]) {
    rmSync(here.path("current"));
    symlinkSync(to, here.path("current"));
    const cwd = ["build", ".", "--cwd", "current", "--out", "../moved"];
    await here.run(cwd);
    expect(await here.run(cwd)).toMatchObject({ code: 0, wasKept: true });
  }
});

it("A90 what was changed and put back is what it was, and after another build is built again", async () => {
  const here = await workplace();
  const [before, text] = [here.files("out"), readFileSync(here.path(session))];
  rewordUnseen(here);
  writeFileSync(here.path(session), text);
  expect(here.same()).toBeDefined();
  rewordUnseen(here);
  await here.run();
  expect(here.files("out")).not.toEqual(before);
  writeFileSync(here.path(session), text);
  expect(await here.run()).toMatchObject({ code: 0, wasKept: false });
  expect(here.files("out")).toEqual(before);
});

it("A90 another tool, other words, another place, and variables that change what is said, are other builds", async () => {
  const here = await workplace();
  expect(here.same()).toBeDefined();
  expect(here.same({ tool: "two" })).toBeUndefined();
  expect(here.same({ cwd: "/" })).toBeUndefined();
  for (const more of [
    ["--profile", "moodle"],
    ["--format", "web"],
    ["--reporter", "json"],
    ["--frozen"],
    ["--quiet"],
  ]) {
    expect(here.same({ words: [...buildWords, ...more] }), more.join(" ")).toBeUndefined();
  }
  for (const name of variables) expect(here.same({ env: { [name]: "1" } }), name).toBeUndefined();
});

it("A90 the day counts for a course that has one to be reviewed by, and for no other", async () => {
  const here = await workplace();
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  vi.useFakeTimers({ now: tomorrow, toFake: ["Date"] });
  expect(here.same()).toBeDefined();
  vi.useRealTimers();
  appendFileSync(here.path("course/course.yaml"), "review-by: 2099-01-01\n");
  await here.run();
  await here.run();
  expect(here.same()).toBeDefined();
  vi.useFakeTimers({ now: tomorrow, toFake: ["Date"] });
  expect(here.same()).toBeUndefined();
});

it("A90 a folder to serve is looked at file by file, and for what lies there beside", async () => {
  const here = await workplace();
  const words = [...buildWords, "--unpacked", "--format", "web"];
  await here.run(words);
  expect(await here.run(words)).toMatchObject({ code: 0, wasKept: true });
  const folder = here.path("out/hand-washing-1.2.0-web");
  const whole = here.files("out/hand-washing-1.2.0-web");
  for (const damage of [
    () => appendFileSync(join(folder, "index.html"), " "),
    () => rmSync(join(folder, "index.html")),
    () => writeFileSync(join(folder, "more.txt"), "left over"),
  ]) {
    damage();
    expect(await here.run(words)).toMatchObject({ code: 0, wasKept: false });
    expect(here.files("out/hand-washing-1.2.0-web")).toEqual(whole);
  }
});

it("A90 of a course with mistakes nothing is kept, and of a check what it says", async () => {
  const here = await workplace();
  const words = ["check", "course"];
  await here.run(words);
  expect(await here.run(words)).toMatchObject({ code: 0, wasKept: true });
  appendFileSync(here.path("course/course.yaml"), "no-such-key: 1\n");
  for (const [asked, code] of [
    [words, 1],
    [buildWords, 1],
  ] as const) {
    expect(await here.run(asked)).toMatchObject({ code, wasKept: false });
    expect(await here.run(asked)).toMatchObject({ code, wasKept: false });
  }
});

it("A90 what was kept and is damaged is not believed", async () => {
  const here = await workplace();
  const runs = here.path(".kept/runs");
  const damages = [
    (bytes: Buffer) => bytes.subarray(0, 100),
    (bytes: Buffer) => bytes.fill(0x20, 20, 24),
    () => Buffer.alloc(0),
  ];
  for (const damage of damages) {
    for (const name of readdirSync(runs)) writeFileSync(join(runs, name), damage(readFileSync(join(runs, name))));
    expect(here.same()).toBeUndefined();
    await here.run();
    expect(here.same()).toBeDefined();
  }
});

it("A90 a report that was written to a file belongs to what has to be there", async () => {
  const here = await workplace();
  const words = [...buildWords, "--reporter", "pretty,json=report.json"];
  await here.run(words);
  expect(await here.run(words)).toMatchObject({ code: 0, wasKept: true });
  rmSync(here.path("report.json"));
  expect(await here.run(words)).toMatchObject({ code: 0, wasKept: false });
  expect(readFileSync(here.path("report.json"), "utf8")).toContain('"hand-washing"');
});

it("A90 every variable that the tool reads is one of those that tell builds apart", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/^(tools\/dev|cli\/start|runtime)\//.test(path.replaceAll("\\", "/")))
    .map((path) => readFileSync(join("src", path), "utf8"));
  const read = sources.flatMap((text) => [
    ...[...text.matchAll(/process\.env\["(\w+)"\]/g)].map(([, name = ""]) => name),
    ...[...text.matchAll(/const \{ ([^}]*) \} = process\.env/g)].flatMap(([, names = ""]) =>
      names.split(", ").map((name) => name.replace(/[: ].*/, "")),
    ),
  ]);
  expect([...new Set(read)].sort()).toEqual(variables);
  // In no other way than those two.
  const mentions = sources.join("").match(/process\.env/g)?.length ?? 0;
  const known = sources.join("").match(/process\.env\["\w+"\]|\} = process\.env/g)?.length ?? 0;
  expect(mentions).toBe(known);
});

it("A90 several courses are built each time: what other processes were told is not known here", async () => {
  const here = await workplace();
  const words = ["build", "cour*", "--out", "out"];
  for (const _time of [1, 2]) expect(await here.run(words)).toMatchObject({ code: 0, wasKept: false });
});
