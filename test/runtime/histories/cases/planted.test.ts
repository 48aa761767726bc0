import fc from "fast-check";
import { expect, test } from "vitest";
import { anySetting, anySteps } from "../any-history.ts";
import { tell } from "../history.ts";
import type { Fault } from "../pretend-lms.ts";

/** Random histories that are all well as the course is. Where a fault is planted in its pages, one of them must say so. */
const histories = fc.sample(fc.tuple(anySetting, anySteps), { seed: 7, numRuns: 10 });

const planted: readonly { readonly what: string; readonly fault: () => Fault; readonly heard: RegExp }[] = [
  {
    what: "a driver that forgets suspend_data",
    fault: () => withSet((element) => (element === "cmi.suspend_data" ? undefined : element)),
    heard: /says saved, and the LMS does not have it/,
  },
  {
    what: "a page that says saved before anything is committed",
    fault: () => ({ api: (api) => ({ ...api, LMSCommit: () => "true" }) }),
    heard: /says saved, and the LMS does not have it/,
  },
  {
    what: "an older state that is written over a newer one",
    fault() {
      let older: string | undefined;
      return withSet(
        (element, value) => {
          if (element === "cmi.suspend_data") older ??= value;
          return element;
        },
        (element, value) => (element === "cmi.suspend_data" ? (older ?? value) : value),
      );
    },
    heard: /the LMS does not have it|was given the state of|has lost what it had confirmed|went to/,
  },
  {
    what: "an outcome better than was earned",
    fault: () =>
      withSet(
        (element) => element,
        (element, value) => (element === "cmi.core.lesson_status" ? "passed" : value),
      ),
    heard: /the LMS says passed, and that was not earned/,
  },
  {
    what: "work called kept on a device that drops it",
    fault: () => ({
      storage(storage) {
        const { setItem } = storage;
        storage.setItem = (key, text) => {
          if (!key.includes(":mirror:")) setItem(key, text);
        };
        return storage;
      },
    }),
    heard: /kept on the (desk|tablet) is not gone on with/,
  },
];

/** `pass`: the element to set, `undefined` to say "true" and set nothing. */
function withSet(
  pass: (element: string, value: string) => string | undefined,
  valueOf: (element: string, value: string) => string = (_element, value) => value,
): Fault {
  return {
    api: (api) => ({
      ...api,
      LMSSetValue: (element, value) => {
        const asked = pass(element, value);
        return asked === undefined ? "true" : api.LMSSetValue(asked, valueOf(element, value));
      },
    }),
  };
}

test("as the course is, nobody complains", async () => {
  for (const [setting, steps] of histories) expect((await tell(setting, steps)).complaints).toEqual([]);
});

test.each(planted)("of $what they complain", async ({ fault, heard }) => {
  const complaints: string[] = [];
  for (const [setting, steps] of histories) {
    complaints.push(...(await tell(setting, steps, fault())).complaints);
    if (complaints.some((words) => heard.test(words))) return;
  }
  expect.fail(`none heard: ${complaints.join("; ")}`);
});
