import { spawnSync } from "node:child_process";
import { expect, it, vi } from "vitest";
import { optimiseLater } from "../../src/cli/optimise-later.ts";

it.each([
  ["11.3.244.8-node.33", 1],
  ["12.4.254.21-node.33", 0],
  ["13.6.233.10-node.28", 0],
  ["110.1", 0],
])("V8 %s is told to optimise later %d times", (engine, times) => {
  const setFlag = vi.fn();
  optimiseLater(engine, setFlag);
  expect(setFlag).toHaveBeenCalledTimes(times);
});

it("says nothing on this Node, whichever it is", () => {
  const { status, stderr } = spawnSync(process.execPath, ["bin/build-course.js", "--version"], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
