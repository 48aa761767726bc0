/** W3C's parser (webvtt.js), of which only this part is used; see timing-line.ts. It has no types of its own. */
declare module "webvtt-parser" {
  export interface ParsedCue {
    startTime?: number;
    endTime?: number;
    direction?: string;
    snapToLines?: boolean;
    linePosition?: number;
    lineAlign?: string;
    textPosition?: number;
    positionAlign?: string;
    size?: number;
    alignment?: string;
  }
  export class WebVTTCueTimingsAndSettingsParser {
    constructor(line: string, report: (message: string, column: number) => void);
    parse(cue: ParsedCue, previousStart: number): true | undefined;
  }
}
