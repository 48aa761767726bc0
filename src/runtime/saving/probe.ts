import { packageMark } from "../../contract/package-mark.ts";
import { after } from "../page/timers.ts";

/** `answers`: the server sends files of this package; `signed-out`: something else in their place; `silent`: nothing. */
export type Reached = "answers" | "signed-out" | "silent";

/** Asks whether the server answers, without waiting for it: an LMS's own calls freeze the page until it does. */
export type Probe = () => Promise<Reached>;

const limitMs = 8000;

/**
 * A small file of the package, asked for anew. It proves nothing of a commit: an LMS may store elsewhere, and a sign-in page is
 * an answer too. It only says when trying again makes sense. Never runs by itself: only after a save.
 */
export const probeServer: Probe = async () => {
  const asked = ask().catch((): Reached => "silent");
  return (await Promise.race([asked, after(limitMs)])) ?? "silent";
};

async function ask(): Promise<Reached> {
  // Moodle 4.5 answers who is signed out with a redirect to its sign-in page.
  const response = await fetch("licences.txt", { cache: "no-store", redirect: "manual" });
  if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) return "signed-out";
  if (!response.ok) return "silent";
  return (await response.text()).startsWith(packageMark) ? "answers" : "signed-out";
}
