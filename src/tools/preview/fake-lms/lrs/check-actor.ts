import { isObject } from "./http.ts";

/** What is wrong with an agent (Data 2.4.2): exactly one identifier. */
export function checkActor(actor: unknown, at: string): readonly string[] {
  if (!isObject(actor)) return [`${at} is missing`];
  const known = ["objectType", "name", "mbox", "mbox_sha1sum", "openid", "account"];
  const identifiers = ["mbox", "mbox_sha1sum", "openid", "account"].filter((name) => actor[name] !== undefined);
  return [
    ...Object.keys(actor).flatMap((key) => (known.includes(key) ? [] : [`${at} has no property ${key}`])),
    ...(identifiers.length === 1 ? [] : [`${at} has ${identifiers.length} identifiers`]),
    ...(actor["objectType"] === undefined || actor["objectType"] === "Agent" ? [] : [`${at} is no agent`]),
    ...(actor["name"] === undefined || typeof actor["name"] === "string" ? [] : [`${at}.name is no string`]),
    ...(actor["mbox"] === undefined || /^mailto:[^@\s]+@[^@\s]+$/.test(text(actor["mbox"]))
      ? []
      : [`${at}.mbox is no mailto IRI`]),
    ...(actor["account"] === undefined || isAccount(actor["account"]) ? [] : [`${at}.account is no account`]),
  ];
}

function isAccount(value: unknown): boolean {
  return isObject(value) && Object.keys(value).sort().join() === "homePage,name" && typeof value["name"] === "string";
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
