import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { blockKinds } from "../../src/content/blocks/index.ts";
import { storesText } from "../../src/pipeline/3-resolve/lock/lock-file.ts";
import { caseFolders, type CaseFolder } from "../helpers/case-folder.ts";
import { expectDiagnostics } from "../helpers/expect-diagnostics.ts";
import { expectGolden } from "../helpers/golden.ts";
import { blocksHtml, compile } from "./compile.ts";

const here = new URL(".", import.meta.url);

/** What the blocks of each kind's `rendered` case store, in order. All others store nothing. */
const stores: Readonly<Record<string, readonly string[]>> = {
  reflection: ["block last-time: text 1", "block next-time: text 1"],
  question: ["question soap-or-gel: choice 2"],
  "card-sort": ["question soap-or-gel: choices 2 2"],
  scenario: ["block the-tap: seen", "block the-tap/tap: choice 2", "block the-tap/flood: choice 2"],
  checklist: ["block before-you-go/soap: seen", "block before-you-go/wpu2viw: seen"],
  "action-plan": ["block last-time: text 1", "block my-plan: text 4"],
};

const compiled = async (folder: CaseFolder) => await compile(folder.path);

/** A kind without a folder has none: its own tests say so, and those of the others run. */
function casesOf(type: string): readonly CaseFolder[] {
  return existsSync(new URL(`${type}/`, here)) ? caseFolders(`${here.href}${type}/`) : [];
}

describe.each(blockKinds.map(({ type }) => type))("block %s", (type) => {
  const cases = casesOf(type);

  function renderedCase(): CaseFolder {
    const found = cases.find(({ name }) => name === "rendered");
    if (!found) throw new Error(`the block "${type}" lacks test/content/${type}/rendered/session.yaml`);
    return found;
  }

  it("is rendered", async () => {
    const rendered = renderedCase();
    const { html, diagnostics } = await compiled(rendered);
    expect(diagnostics).toEqual([]);
    await expectGolden(pathToFileURL(`${rendered.path}/blocks.html`), blocksHtml(html));
  });

  it("stores what it says", async () => {
    const { resolved } = await compiled(renderedCase());
    const slots = resolved?.lock.lock.slots.filter(({ kind }) => kind !== "session") ?? [];
    expect(slots.map((slot) => `${slot.kind} ${slot.id}: ${storesText(slot.stores)}`)).toEqual(stores[type] ?? []);
  });

  it.each(cases.filter(({ name }) => name !== "rendered"))("$name", async (folder) => {
    expectDiagnostics((await compiled(folder)).diagnostics, folder);
  });

  it("has a twin for each mistake", () => {
    const names = cases.map(({ name }) => name).filter((name) => name !== "rendered");
    const faulty = names.filter((name) => !name.endsWith(" valid"));
    expect(faulty, `the block "${type}" lacks a mistake in test/content/${type}/`).not.toEqual([]);
    expect(names.toSorted()).toEqual(faulty.flatMap((name) => [name, `${name} valid`]).toSorted());
  });
});

it("every code of a kind of block has a case", () => {
  const folders = blockKinds.map(({ type }) => new URL(`../../src/content/blocks/${type}/`, here));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")),
  );
  const codes = sources.flatMap((text) => [...text.matchAll(/code: "(BC\d{4})"/g)].map(([, code = ""]) => code));
  const reports = blockKinds
    .flatMap(({ type }) => casesOf(type))
    .map(({ path }) => `${path}/diagnostics.txt`)
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
  expect(codes.filter((code) => !reports.some((text) => text.includes(` ${code} `)))).toEqual([]);
  expect(codes.length).toBeGreaterThanOrEqual(6);
});
