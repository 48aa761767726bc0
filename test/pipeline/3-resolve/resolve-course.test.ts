import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import type { BuildRequest } from "../../../src/pipeline/build-request.ts";
import * as messages from "../../../src/pipeline/3-resolve/messages.ts";
import * as language from "../../../src/pipeline/3-resolve/language/messages.ts";
import * as lock from "../../../src/pipeline/3-resolve/lock/messages.ts";
import * as sessions from "../../../src/pipeline/3-resolve/names/sessions/messages.ts";
import * as support from "../../../src/pipeline/3-resolve/support-messages.ts";
import { caseFolders } from "../../helpers/case-folder.ts";
import { codesIn, expectDiagnostics } from "../../helpers/expect-diagnostics.ts";
import { resolved } from "./resolved.ts";

// Those of media and of the lock have tests of their own.
const cases = caseFolders(import.meta.url).filter(({ name }) => name !== "media" && name !== "lock");

/** What the case asks for on the command line, if it matters. */
function requestOf(path: string): Partial<BuildRequest> {
  if (!existsSync(`${path}/request.json`)) return {};
  const request: Partial<BuildRequest> = JSON.parse(readFileSync(`${path}/request.json`, "utf8"));
  return request;
}

describe("resolve", () => {
  it.each(cases)("$name", async (folder) => {
    const { diagnostics } = await resolved(folder.path, nodeWorld(""), requestOf(folder.path));
    expectDiagnostics(diagnostics, folder);
  });

  it("has a case and a twin for every code", () => {
    // Learner state is too large only with hundreds of items: budget.test.ts makes them.
    // What leads from block to block is shown beside the blocks that do: test/content/{reflection,action-plan}/quotes.
    // What a language lacks is as long as the interface: own-wording.test.ts and test/tools/wording count it.
    const elsewhere = ["BC3030", "BC3031", "BC3060", "BC3061", "BC3207", "BC3208"];
    const covered = codesIn(cases);
    const all = { ...messages, ...language, ...support, ...lock, ...sessions };
    const codes = Object.values(all).map(({ code }) => code);
    expect(codes.filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual([]);
    const twins = new Set(cases.filter(({ isValid }) => isValid).map(({ name }) => name));
    expect(
      cases.filter(({ name, isValid }) => !isValid && !twins.has(`${name} valid`)).map(({ name }) => name),
    ).toEqual([]);
  });
});
