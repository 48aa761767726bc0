export const svgNamespace = "http://www.w3.org/2000/svg";

/** Elements that draw, and nothing else. No `a`, `foreignObject`, `script`, `handler`, `listener`, `iframe`, `audio`, `video`. */
export const drawingElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc metadata switch view style
  path rect circle ellipse line polyline polygon text tspan textPath image marker
  linearGradient radialGradient stop pattern mask clipPath filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform set mpath`.split(/\s+/),
);

/** What drawing programs note for themselves; browsers pass over it. */
const inertNamespaces = [
  "http://www.inkscape.org/namespaces/inkscape",
  "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/elements/1.1/",
  "http://www.bohemiancoding.com/sketch/ns",
  "http://www.serif.com/",
  "http://vectornator.io",
  "http://schemas.microsoft.com/visio/2003/SVGExtensions/",
];

export function isInert(namespace: string): boolean {
  return inertNamespaces.includes(namespace) || namespace.startsWith("http://ns.adobe.com/");
}
