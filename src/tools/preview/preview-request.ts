import type { CourseEvent } from "./contract.shared.ts";

export type { CourseEvent } from "./contract.shared.ts";

/** What a course is built for. */
export interface Choice {
  readonly format: string;
  readonly profile: string;
  /** Of the interface, instead of the course's own. */
  readonly language?: string;
}

export interface PreviewRequest {
  /** The course folder. */
  readonly folder: string;
  readonly choice: Choice;
  /** Of the panel; absent: a usual one, or any that is free. */
  readonly port?: number;
  /** An address of this computer, for others in the network to see the course; absent: nobody else can. */
  readonly host?: string;
  /** Opens the browser. */
  readonly open: boolean;
  /** The text of a recording to play. */
  readonly recording?: string;
  /** Called after each build. */
  readonly built: (event: CourseEvent) => void;
  /** What is to be told beside that, a line each. */
  readonly said: (line: string) => void;
}

export interface Preview {
  /** With the key where others than this computer can reach it. */
  readonly address: string;
  close(): Promise<void>;
}
