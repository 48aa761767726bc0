import type { DriverOpening, LmsDriver } from "../../../contract/lms-driver.ts";
import type { LaunchData, Statement } from "../../../contract/xapi.ts";
import { askedMark } from "../../../runtime/learning/mark.ts";
import type { DriverData } from "../../xapi/driver-data.shared.ts";
import { carriedOver, contextOf, isDefined } from "./context.ts";
import { fetchToken } from "./fetch-token.ts";
import { launchDataOf, markOf, modeOf, preferencesOf, wantsSilence } from "./launch-data.ts";
import { bracket, cmi5OutcomeOf } from "./outcome.ts";
import { openSessionStore, type SessionStore } from "./session-store.ts";
import { launchOf, type Launch } from "../../xapi/browser/launch.ts";
import { LrsDriver, type Voice } from "../../xapi/browser/lrs/lrs-driver.ts";
import { isKept, newLrs, type Lrs } from "../../xapi/browser/lrs/lrs.ts";
import {
  courseActivity,
  documentFrom,
  outboxPlace,
  resumeOf,
  resumeStateId,
  type Surroundings,
} from "../../xapi/browser/opening.ts";
import { Outbox } from "../../xapi/browser/lrs/outbox.ts";
import { overDriver } from "../../xapi/browser/lrs/over-driver.ts";
import { isLasting, patiently } from "../../xapi/browser/lrs/patiently.ts";
import type { Speaker } from "../../xapi/browser/speech.ts";
import { newStateStore, stateQuery } from "../../xapi/browser/lrs/state-document.ts";
import { browserSurroundings } from "../../xapi/browser/surroundings.ts";

export const opening: DriverOpening = {
  // Written by the format's `driverData`.
  open: (_settings, data, lasting) => openCmi5(data as DriverData, browserSurroundings(lasting), muteMedia),
  isAwaited: () => launchOf(location.search) !== undefined,
};

function muteMedia(): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>("video, audio")) media.muted = true;
}

type CmiLaunch = Launch & { readonly registration: string };

/** In cmi5's order: token, launch data, preferences, our own State; then "initialized", the first statement. */
export async function openCmi5(
  data: DriverData,
  around: Surroundings,
  onSilence: () => void,
): Promise<LmsDriver | undefined> {
  const launch = launchOf(around.search);
  if (!launch || !isCmi5(launch)) return undefined;
  const over = overDriver(resumeOf(launch, {}, "normal"), data.iri);
  const session = openSessionStore(around.session, launch.fetchUrl);
  const token = await tokenOf(session, launch, around);
  if (token === undefined) return over;
  const lrs = newLrs({ ...launch, auth: `Basic ${token}`, send: around.send, clock: around.clock });
  const launchData = await launchDataOf(lrs, launch);
  if (!launchData) return over;
  const ask = () => preferencesOf(lrs, launch);
  const preferences = await patiently(ask);
  if (wantsSilence(preferences)) onSilence();
  let isRead = isLasting(preferences);
  // CATAPULT's player takes no statement before they were read, so they are asked for until there is an answer.
  const isReady = async () => (isRead ||= isLasting(await ask()));
  return (await newSession({ launch, launchData, lrs, session, data, around, isReady })) ?? over;
}

function isCmi5(launch: Launch): launch is CmiLaunch {
  return launch.registration !== undefined && launch.fetchUrl !== "" && launch.activityId !== "";
}

/** The one of before the reload, or a new one; none when that session has ended. */
async function tokenOf(
  session: SessionStore,
  { fetchUrl }: Launch,
  { send }: Surroundings,
): Promise<string | undefined> {
  const before = session.get();
  if (before) return before.ended ? undefined : before.token;
  const token = await fetchToken(fetchUrl, send);
  if (token !== undefined) session.change({ token });
  return token;
}

interface Sitting {
  readonly launch: CmiLaunch;
  readonly launchData: LaunchData;
  readonly lrs: Lrs;
  readonly session: SessionStore;
  readonly data: DriverData;
  readonly around: Surroundings;
  readonly isReady: () => Promise<boolean>;
}

async function newSession(sitting: Sitting): Promise<LmsDriver | undefined> {
  const { launch, launchData, lrs, session, data, around, isReady } = sitting;
  const store = newStateStore(lrs, stateQuery(launch, resumeStateId));
  const { reply, found } = await store.load();
  if (!isKept(reply) && reply.status !== 404) return undefined;
  const document = documentFrom(found);
  const speaker = speakerOf(sitting);
  const mode = modeOf(launchData);
  const resume = resumeOf(launch, document, mode);
  const mark = markOf(launchData);
  const occasion = () => ({ attempt: launch.registration, at: around.clock(), seconds: 0 });
  const place = await outboxPlace(around, launch, launch.activityId);
  const begun = session.get()?.begun;
  const first = bracket(speaker, "initialized", occasion());
  const outbox = new Outbox({
    lrs,
    ...place,
    rules: {
      adopt: (left) => carriedOver(mode === "normal" ? left : [], speaker.context),
      since: begun || first.timestamp,
      firstId: first.id,
      isOnce: isDefined,
      isReady,
      onDelivered({ id, timestamp }) {
        if (id === first.id) session.change({ begun: timestamp });
      },
    },
  });
  if (!begun) outbox.add(first);
  await outbox.send();
  const driver = new LrsDriver({
    resume,
    speaker,
    voice: cmi5Voice(sitting, speaker),
    outbox,
    store,
    document,
    sessionOf: data.sessionOf,
    ...(launchData.returnURL === undefined ? {} : { returnUrl: launchData.returnURL }),
  });
  if (mark !== undefined) driver.asked = askedMark(mark, resume);
  return driver;
}

function speakerOf({ launch, launchData, data }: Sitting): Speaker {
  return {
    actor: launch.actor,
    course: courseActivity(launch.activityId, data),
    context: contextOf(launchData, launch.registration, data.language),
    iri: data.iri,
    language: data.language,
  };
}

function cmi5Voice({ launch, launchData, session, around }: Sitting, speaker: Speaker): Voice {
  const { masteryScore } = launchData;
  const secondsBefore = session.get()?.seconds ?? 0;
  const occasion = (seconds: number) => ({
    attempt: launch.registration,
    at: around.clock(),
    seconds: secondsBefore + seconds,
  });
  return {
    outcome(outcome, told, seconds) {
      const isJudged = session.get()?.judged === true;
      const judging = { isJudged, ...(masteryScore === undefined ? {} : { masteryScore }) };
      const spoken = cmi5OutcomeOf(speaker, outcome, told, occasion(seconds), judging);
      if (spoken.statements.some(({ result }) => result?.success !== undefined)) session.change({ judged: true });
      return spoken;
    },
    end(seconds): readonly Statement[] {
      // The session goes on behind a reload, with the same token.
      if (around.isReloading()) session.change({ seconds: occasion(seconds).seconds });
      else session.change({ ended: true });
      return around.isReloading() ? [] : [bracket(speaker, "terminated", occasion(seconds))];
    },
  };
}
