import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { preview, type Preview } from "../../../src/index.ts";
import { root } from "../../e2e/package.ts";

const folder = "examples/smallest";

async function served(host?: string): Promise<Preview> {
  return await preview(
    {
      folder: join(root, folder),
      choice: { format: "scorm12", profile: "generic" },
      port: 0,
      ...(host === undefined ? {} : { host }),
      open: false,
      built: () => undefined,
      said: () => undefined,
    },
    nodeWorld(join(root, "dist")),
  );
}

interface Given {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** As it is: `fetch` would mend the address and choose headers of its own. */
function ask(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Given> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, headers, method: body === undefined ? "GET" : "POST" },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const wish = JSON.stringify({
  learner: "ada",
  device: 0,
  mode: "normal",
  unit: "index.html",
  troubles: [],
  isCleared: false,
});

async function courseOrigin(panel: string): Promise<string> {
  const { body } = await ask(panel, "/api/launch", {}, wish);
  return new URL((JSON.parse(body) as { address: string }).address).origin;
}

describe("the doors of a preview", () => {
  let open: Preview;
  let course: string;
  beforeAll(async () => {
    open = await served();
    course = await courseOrigin(open.address);
  });
  afterAll(() => open?.close());

  it("D2 serve files of the package and none beside it, however a path is written", async () => {
    expect((await ask(course, "/package/index.html")).status).toBe(200);
    for (const path of [
      "/package/../course.yaml",
      "/package/..%2fcourse.yaml",
      "/package/%2e%2e/%2e%2e/package.json",
      "/package//etc/passwd",
      "/package/%2Fetc%2Fpasswd",
      "/package/assets/..%5c..%5ccourse.yaml",
      "/course.yaml",
    ])
      expect([path, (await ask(course, path)).status]).toEqual([path, 404]);
    for (const path of ["/..%2fpackage.json", "/../package.json", "/panel.js/../../lib/index.js"])
      expect([path, (await ask(open.address, path)).status]).toEqual([path, 404]);
  });

  it("D1 answer nobody who has another name lead here, and no page of another origin", async () => {
    const { port } = new URL(open.address);
    expect((await ask(open.address, "/", { host: `evil.example:${port}` })).status).toBe(403);
    expect((await ask(course, "/package/index.html", { host: "evil.example" })).status).toBe(403);
    expect((await ask(course, "/package/index.html", { host: "127.0.0.1:1" })).status).toBe(403);
  });

  it("D5 let no page of another origin ask, and do nothing because of a GET", async () => {
    // The course itself is of another origin than the panel: it has no say there.
    for (const origin of ["https://evil.example", "null", course])
      expect([origin, (await ask(open.address, "/api/forget", { origin }, "{}")).status]).toEqual([origin, 403]);
    expect((await ask(open.address, "/api/events", { "sec-fetch-site": "same-site" })).status).toBe(403);
    expect((await ask(open.address, "/api/forget", { origin: new URL(open.address).origin }, "{}")).status).toBe(200);
  });

  it("D7 say what is wrong with a request, and go on", async () => {
    expect((await ask(course, "/package/%")).status).toBe(400);
    expect((await ask(open.address, "/api/choose", {}, "{")).status).toBe(400);
    const film = (range: string) => ask(course, "/package/index.html", { range });
    expect([(await film("bytes=0-3")).body, (await film("bytes=99999999-")).status]).toEqual(["<!do", 416]);
    expect((await ask(open.address, "/api/forget")).status).toBe(404);
  });

  it("D11 leave nothing in a cache", async () => {
    for (const [origin, path] of [
      [open.address, "/"],
      [course, "/package/index.html"],
    ] as const)
      expect((await ask(origin, path)).headers["cache-control"]).toBe("no-store");
  });

  it("D3 frame nothing but the course, and let nobody frame the panel", async () => {
    const { headers } = await ask(open.address, "/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`frame-src ${course} `);
    expect(policy).toContain("script-src 'self';");
    const launch = await ask(course, "/launch?lms=strict12");
    expect(launch.headers["content-security-policy"]).toBe(`frame-ancestors ${new URL(open.address).origin}`);
  });

  it("D9 open no file in an editor that the course is not written in", async () => {
    const place = JSON.stringify({ file: "../../package.json", line: 1, column: 1 });
    expect(await ask(open.address, "/api/open", {}, place)).toMatchObject({ status: 200, body: "{}" });
  });

  it("D4 are for loopback alone, and with --host want the key of the link", async () => {
    expect(new URL(open.address).hostname).toBe("127.0.0.1");
    const shared = await served("127.0.0.1");
    try {
      const { origin, searchParams } = new URL(shared.address);
      const key = searchParams.get("key") ?? "";
      expect(key).toMatch(/^[0-9a-f]{32}$/);
      expect((await ask(origin, "/")).status).toBe(403);
      expect((await ask(origin, `/?key=${"0".repeat(32)}`)).status).toBe(403);
      const { status, headers } = await ask(origin, `/?key=${key}`);
      expect(status).toBe(200);
      const [cookie = ""] = String(headers["set-cookie"]).split(";");
      expect((await ask(origin, "/panel.js", { cookie })).status).toBe(200);
    } finally {
      await shared.close();
    }
  });
});
