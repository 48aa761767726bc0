import type { Reporter } from "./define.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** Every reporter; the first is the one for people, the second is chosen where GitHub Actions run. */
export const reporters: readonly [Reporter, Reporter, ...Reporter[]] = [pretty, github, json, junit, markdown, sarif];
