import type { Agent } from "../../../contract/xapi.ts";
import { tried } from "../../../runtime/tried.ts";
import { actorOf } from "./actor.ts";
import { isUuid } from "./uuid.ts";

/** What a launch says, in the address of the page. */
export interface Launch {
  /** Ends in a slash. */
  readonly endpoint: string;
  readonly actor: Agent;
  /** Absent where the LMS gives none, or none that an LRS would take. */
  readonly registration?: string;
  /** Empty when the LMS gives none. */
  readonly activityId: string;
  /** Value of the header `Authorization`; empty in cmi5, which fetches it. */
  readonly auth: string;
  /** cmi5 only: where the token is to be had, once. */
  readonly fetchUrl: string;
  readonly platform: string;
  /** IRI of a course that this one is part of. */
  readonly grouping: string;
}

/**
 * Reads the address. Tolerant of what LMSs do: an endpoint without its last slash, values encoded twice, "+" of a key that
 * became a space, no registration. `undefined` when there is nobody or nowhere to write to.
 */
export function launchOf(search: string): Launch | undefined {
  const query = new URLSearchParams(search);
  const get = (name: string) => decoded(query.get(name) ?? "");
  const endpoint = get("endpoint").replace(/\/*$/, "/");
  const actor = actorOf(get("actor"));
  if (!/^https?:\/\//i.test(endpoint) || !actor) return undefined;
  const registration = get("registration").toLowerCase();
  return {
    endpoint,
    actor,
    ...(isUuid(registration) ? { registration } : {}),
    activityId: get("activityId") || get("activity_id"),
    auth: authOf(get("auth")),
    fetchUrl: get("fetch"),
    platform: get("activity_platform"),
    grouping: get("grouping"),
  };
}

/** A value that was encoded twice still begins like one: `%7B` for a brace, `http%3A` for an address, `Basic%20`. */
function decoded(value: string): string {
  const isEncoded = /^(%7b|%5b|https?%3a|[a-z]+%20)/i.test(value);
  return isEncoded ? (tried(() => decodeURIComponent(value)) ?? value) : value.trim();
}

/** The scheme and its key: a "+" in the key may have become a space, and some LMSs leave the scheme out. */
function authOf(value: string): string {
  const [scheme = "", ...rest] = value.split(" ");
  if (rest.length > 0) return `${scheme} ${rest.join("+")}`;
  return value === "" ? "" : `Basic ${value}`;
}
