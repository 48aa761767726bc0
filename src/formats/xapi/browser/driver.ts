import type { DriverOpening, LmsDriver } from "../../../contract/lms-driver.ts";
import type { LrsContext } from "../../../contract/xapi.ts";
import { launchOf, type Launch } from "./launch.ts";
import { LrsDriver, type Voice } from "./lrs/lrs-driver.ts";
import { isKept, newLrs } from "./lrs/lrs.ts";
import { courseActivity, documentFrom, outboxPlace, resumeOf, resumeStateId, type Surroundings } from "./opening.ts";
import { Outbox } from "./lrs/outbox.ts";
import { outcomeOf } from "./outcome.ts";
import { overDriver } from "./lrs/over-driver.ts";
import { adlVerb, isoDuration, statement, type Speaker } from "./speech.ts";
import { newStateStore, stateQuery } from "./lrs/state-document.ts";
import { newUuid } from "./uuid.ts";
import type { DriverData } from "../driver-data.shared.ts";
import { browserSurroundings } from "./surroundings.ts";

export const opening: DriverOpening = {
  // Written by the format's `driverData`.
  open: (_settings, data, lasting) => openXapi(data as DriverData, browserSurroundings(lasting)),
  isAwaited: () => launchOf(location.search) !== undefined,
};

/** Reads what State has: one request. What was left of an earlier page goes with the first save. */
export async function openXapi(data: DriverData, around: Surroundings): Promise<LmsDriver | undefined> {
  const launch = launchOf(around.search);
  if (!launch) return undefined;
  const activityId = launch.activityId || data.iri;
  const lrs = newLrs({ ...launch, send: around.send, clock: around.clock });
  const store = newStateStore(lrs, stateQuery({ ...launch, activityId }, resumeStateId));
  const { reply, found } = await store.load();
  // 404: nothing yet. Anything else means that we do not know what there is, and must not write over it.
  if (!isKept(reply) && reply.status !== 404) return overDriver(resumeOf(launch, {}, "normal"), data.iri);
  const document = documentFrom(found);
  const speaker = speakerOf(launch, activityId, data);
  const voice = xapiVoice(speaker, document.attempt, around.clock);
  const outbox = new Outbox({ lrs, ...(await outboxPlace(around, launch, activityId)) });
  const verb = adlVerb(document.suspendData === "" ? "initialized" : "resumed");
  outbox.add(statement(speaker, { id: newUuid(), verb, at: around.clock() }));
  void outbox.send();
  const resume = resumeOf(launch, document, "normal");
  return new LrsDriver({ resume, speaker, voice, outbox, store, document, sessionOf: data.sessionOf });
}

function speakerOf(launch: Launch, activityId: string, data: DriverData): Speaker {
  const { registration, platform, grouping, actor } = launch;
  const context: LrsContext = {
    ...(registration === undefined ? {} : { registration }),
    revision: data.version,
    ...(platform === "" ? {} : { platform }),
    language: data.language,
    ...(grouping === "" ? {} : { contextActivities: { grouping: [{ objectType: "Activity", id: grouping }] } }),
  };
  return { actor, course: courseActivity(activityId, data), context, iri: data.iri, language: data.language };
}

function xapiVoice(speaker: Speaker, attempt: string, clock: () => number): Voice {
  return {
    outcome: (outcome, told, seconds) => outcomeOf(speaker, outcome, told, { attempt, at: clock(), seconds }),
    end: (seconds, isCompleted) => [
      statement(speaker, {
        id: newUuid(),
        verb: adlVerb(isCompleted ? "terminated" : "suspended"),
        at: clock(),
        result: { duration: isoDuration(seconds) },
      }),
    ],
    goOn: () => statement(speaker, { id: newUuid(), verb: adlVerb("resumed"), at: clock() }),
  };
}
