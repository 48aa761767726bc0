import { findFirefox } from "../../src/tools/dev/find-engines.mjs";
import { tryEngine } from "./cases.ts";
import { startFirefox } from "./firefox.ts";

const path = findFirefox();

tryEngine("Firefox", path === undefined ? undefined : { start: () => startFirefox(path), endsLastTab: false });
