import {
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { Plain } from "../../../model/source.ts";
import { isUsualBetween } from "./between.ts";
import { quickScalar } from "./quick-scalar.ts";

/** A reading of one file, by its events in their order. */
interface Reading {
  readonly text: string;
  readonly events: readonly Event[];
  readonly note: (value: object) => void;
  next: number;
  /** Where the text ends that was read last. */
  at: number;
}

/** Far from where `yaml` stops. */
const deepest = 30;

/**
 * The value of a file in which nothing is out of the ordinary, in a quarter of the time that `yaml` takes; every list and
 * mapping in it is noted. `undefined` says no more than that `yaml` has to read it: what is wrong with a file, and where something
 * stands in it, is never said from here.
 */
export function quickValue(text: string, note: (value: object) => void): Plain | undefined {
  // A tab, or what ends a line for some and not for others.
  if (/[\t\u0085\u2028\u2029\ufeff\ufffd]/.test(text)) return undefined;
  const events = eventsOf(text);
  const [document, top] = events;
  if (document?.type !== EVENT_ID.DOCUMENT || top?.type !== EVENT_ID.MAPPING) return undefined;
  if (document.explicitStart || document.explicitEnd || document.directives.length > 0) return undefined;
  const reading: Reading = { text, events, note, next: 1, at: 0 };
  const value = valueOf(reading);
  // One event more ends the document.
  const isWhole = reading.next === events.length - 1 && isUsualBetween(text, reading.at, text.length);
  return isWhole ? value : undefined;
}

function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: deepest });
  } catch {
    return [];
  }
}

function valueOf(reading: Reading): Plain | undefined {
  const event = reading.events[reading.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return scalarOf(event, reading);
    case EVENT_ID.SEQUENCE:
      return hasNoMarks(event) ? listOf(reading) : undefined;
    case EVENT_ID.MAPPING:
      return hasNoMarks(event) ? mappingOf(reading) : undefined;
    default:
      return undefined;
  }
}

function hasNoMarks({ anchorStart, tagStart }: ScalarEvent | SequenceEvent | MappingEvent): boolean {
  return anchorStart < 0 && tagStart < 0;
}

function listOf(reading: Reading): readonly Plain[] | undefined {
  const list: Plain[] = [];
  while (!hasEnded(reading)) {
    const value = valueOf(reading);
    if (value === undefined) return undefined;
    list.push(value);
  }
  reading.note(list);
  return list;
}

function mappingOf(reading: Reading): { readonly [key: string]: Plain } | undefined {
  const mapping = Object.create(null) as Record<string, Plain>; // what is put in are plain values only
  while (!hasEnded(reading)) {
    const key = keyOf(reading);
    if (key === undefined || key in mapping) return undefined;
    const value = valueOf(reading);
    if (value === undefined) return undefined;
    mapping[key] = value;
  }
  reading.note(mapping);
  return mapping;
}

function hasEnded(reading: Reading): boolean {
  if (reading.events[reading.next]?.type !== EVENT_ID.POP) return false;
  reading.next++;
  return true;
}

/** Words of the keyboard; those that mean something else to YAML or to JavaScript are for `yaml` to speak of. */
const usualKey = /^(?!__proto__$|constructor$|prototype$|<<$|-[A-Za-z])[\x20-\x7e]{1,200}$/;

function keyOf(reading: Reading): string | undefined {
  const event = reading.events[reading.next++];
  if (event?.type !== EVENT_ID.SCALAR || !event.fast || !isUsualPlace(event, reading)) return undefined;
  const key = reading.text.slice(event.valueStart, event.valueEnd);
  return usualKey.test(key) ? key : undefined;
}

function scalarOf(event: ScalarEvent, reading: Reading): Plain | undefined {
  if (event.valueStart < 0) return hasNoMarks(event) ? null : undefined;
  return isUsualPlace(event, reading) ? quickScalar(event, reading.text) : undefined;
}

/** What may follow a quote that closes a text: js-yaml 5.5.0 takes the `b` of `- "a" b:` for a key. */
const endOfQuoted = / *(?:[\n,:\]}#]|$)/y;

/** Whether nothing but signs stands before it. */
function isUsualPlace(event: ScalarEvent, reading: Reading): boolean {
  const { text } = reading;
  const isUsual = hasNoMarks(event) && isUsualBetween(text, reading.at, event.valueStart);
  const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  reading.at = event.valueEnd + (isQuoted ? 1 : 0);
  endOfQuoted.lastIndex = reading.at;
  return isUsual && (!isQuoted || endOfQuoted.test(text));
}
