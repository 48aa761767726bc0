import type { Reporter } from "./define.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";

/** Every reporter; the first is the one for people. */
export const reporters: readonly [Reporter, ...Reporter[]] = [pretty, json];
