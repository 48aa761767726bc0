/** How a caption is placed, by the names that `VTTCue` has; what is left out is as usual. */
export interface CueSettings {
  readonly vertical?: string;
  readonly snapToLines?: boolean;
  readonly line?: number;
  readonly lineAlign?: string;
  readonly position?: number;
  readonly positionAlign?: string;
  readonly size?: number;
  readonly align?: string;
}

/** A caption, from second to second; its text is WebVTT's. */
export type Cue = readonly [start: number, end: number, text: string, settings?: CueSettings];
