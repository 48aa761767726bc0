import type { LaterScript } from "../../contract/later-scripts.ts";

/** Scripts of the package that the page does not wait for. */
export interface LaterScripts {
  areHere(): boolean;
  /** Whether they all came. What failed is asked for again at the next call. */
  load(): Promise<boolean>;
}

export function laterScripts(page: Document, scripts: readonly LaterScript[]): LaterScripts {
  let missing = scripts;
  let loading: Promise<boolean> | undefined;
  let tries = 0;
  const load = async () => {
    // What a cache has kept of an earlier version it would give again.
    const address = tries++ ? `?${tries}` : "";
    await Promise.all(missing.map(({ path }) => loaded(page, path + address)));
    missing = missing.filter(({ makes }) => !Reflect.get(window, makes));
    loading = undefined;
    return missing.length === 0;
  };
  return {
    areHere: () => missing.length === 0,
    load: () => (loading ??= load()),
  };
}

/** Resolves when it has run, or will not. */
function loaded(page: Document, path: string): Promise<unknown> {
  return new Promise((resolve) => {
    const script = page.createElement("script");
    script.src = path;
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
    page.head.append(script);
  });
}
