import { timingSafeEqual } from "node:crypto";
import type { Asked } from "./answer.ts";

/** Who may knock at a door. */
export interface Guard {
  /** The host in addresses that the tool gives out. */
  readonly name: string;
  /** Hosts that a request may be for, without port: a page of somewhere else that has its name lead here is not served. */
  readonly hosts: readonly string[];
  /** Present when others than this computer can reach the door: the link holds it, and a cookie after that. */
  readonly token?: string;
  /** Whether requests from pages of other origins are let in: an LRS is asked by pages of anywhere. */
  readonly isOpenToOrigins: (asked: Asked) => boolean;
  headersFor(asked: Asked): Readonly<Record<string, string>>;
}

export const loopbackHosts = ["127.0.0.1", "localhost", "[::1]"] as const;

const cookieName = "build-course-preview";

/** Why a request is not answered; `undefined`: it is. */
export function whyRefused(asked: Asked, guard: Guard): string | undefined {
  const { host = "" } = asked.headers;
  // The port too: another program of this computer may be at another.
  if (!guard.hosts.some((name) => host === `${name}:${asked.port}`)) return "This preview is not at that address.";
  if (guard.token !== undefined && !hasToken(asked, guard.token))
    return "The link to this preview holds a key. Use the one that the terminal shows.";
  if (guard.isOpenToOrigins(asked)) return undefined;
  const { origin } = asked.headers;
  const isOwn = origin === undefined ? !isFromElsewhere(asked) : origin === `http://${asked.headers["host"] ?? ""}`;
  return isOwn ? undefined : "Pages of other origins have no say here.";
}

/** A browser says of a request without `Origin` whether another site's page makes it; to be led here by a link is fine. */
function isFromElsewhere({ headers, method }: Asked): boolean {
  const site = headers["sec-fetch-site"] ?? "none";
  const isVisit = method === "GET" && headers["sec-fetch-mode"] === "navigate";
  return site !== "same-origin" && site !== "none" && !isVisit;
}

function hasToken({ url, headers }: Asked, token: string): boolean {
  const cookies = (headers["cookie"] ?? "").split(/;\s*/);
  const given =
    url.searchParams.get("key") ??
    cookies.find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  const [left, right] = [Buffer.from(given ?? ""), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Set when somebody comes by the link, so that what the page asks for is let in too. */
export function tokenCookie({ url }: Asked, token: string | undefined): Readonly<Record<string, string>> {
  if (token === undefined || !url.searchParams.has("key")) return {};
  return { "set-cookie": `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/` };
}
