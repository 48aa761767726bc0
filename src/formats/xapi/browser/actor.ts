import type { Agent } from "../../../contract/xapi.ts";
import { tried } from "../../../runtime/tried.ts";

/**
 * The learner of a launch. LMSs of TinCan 0.9 send every value as a list and an account by other names; an agent may have
 * one identifier only (Data 2.4.2.3), so the first of account, mbox, mbox_sha1sum and openid is kept. `undefined` when there is none.
 */
export function actorOf(json: string): Agent | undefined {
  const given = fieldsOf(tried((): unknown => JSON.parse(json)));
  const identifier = identifierOf(given);
  if (!identifier) return undefined;
  const name = text(given["name"]);
  return { objectType: "Agent", ...(name === "" ? {} : { name }), ...identifier };
}

function identifierOf(given: Fields): Partial<Agent> | undefined {
  const account = fieldsOf(first(given["account"]));
  const homePage = text(account["homePage"] ?? account["accountServiceHomePage"]);
  const name = text(account["name"] ?? account["accountName"]);
  if (homePage !== "" && name !== "") return { account: { homePage, name } };
  const mbox = text(given["mbox"]);
  if (mbox.includes("@"))
    return { mbox: /^mailto:/i.test(mbox) ? mbox.replace(/^mailto:/i, "mailto:") : `mailto:${mbox}` };
  const sha = text(given["mbox_sha1sum"]);
  if (sha !== "") return { mbox_sha1sum: sha };
  const openid = text(given["openid"]);
  return openid === "" ? undefined : { openid };
}

/** Tells learners apart on one computer. */
export function learnerIdOf({ account, mbox, mbox_sha1sum: sha, openid }: Agent): string {
  return account ? `${account.homePage} ${account.name}` : (mbox ?? sha ?? openid ?? "");
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {}; // JSON: an object has fields
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown) : value;
}

function text(value: unknown): string {
  const found = first(value);
  return typeof found === "string" ? found.trim() : "";
}
