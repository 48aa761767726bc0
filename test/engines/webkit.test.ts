import { findWebKit } from "../../src/tools/dev/find-engines.mjs";
import { tryEngine } from "./cases.ts";
import { startWebKit } from "./webkit.ts";

const places = findWebKit();

tryEngine("WebKit", places === undefined ? undefined : { start: () => startWebKit(places), endsLastTab: true });
