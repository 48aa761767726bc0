import { isMap, isPair, isScalar, parseDocument } from "yaml";

/** What `new` writes into a starter's course.yaml; what is left out stays as the starter has it. */
export interface Head {
  readonly id?: string;
  readonly title?: string;
  readonly language?: string;
  readonly iri?: string;
}

/** The course.yaml of a starter with these values. Only they change: comments and arrangement stay as they were written. */
export function withHead(text: string, { iri, ...values }: Head): string {
  const places = scalarPlaces(text);
  const changes = Object.entries(values)
    .flatMap(([key, value]) => {
      const place = places.get(key);
      if (!place) throw new Error(`the starter's course.yaml has no "${key}"`);
      return [{ ...place, value: inYaml(value) }];
    })
    .sort((left, right) => right.start - left.start);
  const changed = changes.reduce(
    (whole, { start, end, value }) => whole.slice(0, start) + value + whole.slice(end),
    text,
  );
  return withIri(changed, iri);
}

/** Of an example a name is its own: another course needs one of another owner, or none until it is known. */
function withIri(text: string, iri: string | undefined): string {
  const rest = text.replace(/(^#.*xAPI and cmi5.*\n)?^iri:.*\n/m, "");
  const line =
    iri === undefined
      ? "# For xAPI and cmi5: an https address your organisation owns, which names this course for ever.\n# iri: https://learning.example.nhs.uk/courses/…\n"
      : `iri: ${inYaml(iri)}\n`;
  return rest.replace(/^version:.*\n/m, (version) => version + line);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function scalarPlaces(text: string): ReadonlyMap<string, Place> {
  const { contents } = parseDocument(text);
  const places = new Map<string, Place>();
  for (const pair of isMap(contents) ? contents.items : []) {
    if (!isPair(pair) || !isScalar(pair.key) || !isScalar(pair.value)) continue;
    const [start, end] = pair.value.range;
    places.set(String(pair.key.value), { start, end });
  }
  return places;
}

/** Bare where that reads the same, in double quotes otherwise: JSON's strings are YAML's too. */
function inYaml(value: string): string {
  const isBare = /^[\p{L}][^\n]*$/u.test(value) && parseDocument(`a: ${value}`).get("a") === value;
  return isBare ? value : JSON.stringify(value);
}
