import type { Span } from "../diagnostics/diagnostic.ts";

/** Colours an organisation names; shades that go with them are computed. Hex, such as `#00596b`. */
export interface BrandColours {
  readonly accent?: string;
  readonly hero?: string;
  readonly highlight?: string;
}

/** An organisation's own look, over a theme. */
export interface Brand {
  readonly logo?: { readonly file: string; readonly alt: string };
  readonly colours: { readonly light: BrandColours; readonly dark: BrandColours };
  /** Path of a WOFF2 file. */
  readonly font?: string;
  readonly span: Span | undefined;
  /** Where each colour stands, by mode and name: `light.accent`. */
  readonly places: ReadonlyMap<string, Span>;
}
