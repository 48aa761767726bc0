import { randomBytes } from "node:crypto";
import { hostname, networkInterfaces } from "node:os";
import { resolve } from "node:path";
import type { World } from "../../model/world.ts";
import { PreviewDesk } from "./preview-desk.ts";
import type { Preview, PreviewRequest } from "./preview-request.ts";
import { Devices } from "./server/devices.ts";
import { openDoor, type OpenDoor } from "./server/doors.ts";
import { Events } from "./server/events.ts";
import { loopbackHosts, tokenCookie, type Guard } from "./server/guard.ts";
import { openBrowser } from "./server/open-browser.ts";
import { openEditor } from "./server/open-editor.ts";
import { PanelDoor, type PanelPowers } from "./server/panel-door.ts";
import { watchFolder } from "./server/watch.ts";

const usualPort = 4400;
const devicesOfLearner = 2;

/** Serves a course in a pretend LMS, with a panel beside it, until it is closed. Rejects with Node's error when a port that was asked for is taken. */
export async function openPreview(request: PreviewRequest, world: World): Promise<Preview> {
  const { host } = request;
  const events = new Events();
  const desk = new PreviewDesk(request.folder, world, request.choice, (event) => events.tell(event));
  const token = host === undefined ? undefined : randomBytes(16).toString("hex");
  const place: { panel?: OpenDoor } = {};
  const devices = await Devices.open(devicesOfLearner, desk, world, {
    guard: guardOf(host, token, isLrs),
    host: host ?? "127.0.0.1",
    isShared: host !== undefined,
    panel: () => place.panel?.origin ?? "",
  });
  const door = new PanelDoor(desk, world, events, powersOf(request, devices));
  const panel = await openPanel(
    door,
    guardOf(host, token, () => false),
    host ?? "127.0.0.1",
    request.port,
  );
  place.panel = panel;
  request.built(await desk.rebuild());
  const watch = await watchFolder(request.folder, () => void desk.rebuild().then(request.built));
  const address = `${panel.origin}/${token === undefined ? "" : `?key=${token}`}`;
  if (request.open) openBrowser(address);
  return {
    address,
    async close() {
      events.close();
      await watch.close();
      await Promise.all([panel.close(), devices.close()]);
    },
  };
}

function powersOf(request: PreviewRequest, devices: Devices): PanelPowers {
  return {
    launch: (wish) => devices.door(wish.device).launch(wish),
    openEditor: ({ file, line, column }) =>
      openEditor(resolve(request.folder, file), line, column, (why) =>
        request.said(`The editor could not be opened: ${why}. Name yours in LAUNCH_EDITOR.`),
      ),
    replayed: (lines) => lines.forEach((line) => request.said(line)),
    frames: () => devices.origins(),
    ...(request.recording === undefined ? {} : { recording: request.recording }),
  };
}

function isLrs({ url }: { readonly url: URL }): boolean {
  return /^\/(xapi|cmi5|fetch)(\/|$)/.test(url.pathname);
}

async function openPanel(door: PanelDoor, guard: Guard, host: string, port: number | undefined): Promise<OpenDoor> {
  if (port !== undefined) return await openDoor(door, guard, host, port);
  try {
    return await openDoor(door, guard, host, usualPort);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return await openDoor(door, guard, host, 0);
  }
}

function guardOf(
  host: string | undefined,
  token: string | undefined,
  isOpenToOrigins: Guard["isOpenToOrigins"],
): Guard {
  const own = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
  const isAny = host === "0.0.0.0" || host === "::";
  const hosts = host === undefined ? loopbackHosts : [host, ...(isAny ? [...loopbackHosts, ...own, hostname()] : [])];
  return {
    name: host === undefined || isAny ? (isAny ? (firstOutside() ?? "127.0.0.1") : "127.0.0.1") : host,
    hosts,
    ...(token === undefined ? {} : { token }),
    isOpenToOrigins,
    headersFor: (asked) => tokenCookie(asked, token),
  };
}

function firstOutside(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.find(({ internal, family }) => !internal && family === "IPv4")?.address;
}
