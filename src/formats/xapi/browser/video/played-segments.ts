/** What of a video was played, as the video profile writes it. Times in seconds. */
export interface Segments {
  begin(at: number): void;
  end(at: number): void;
  /** `progress` 0–1: the share of the length that was played at least once. */
  summary(length: number): { readonly segments: string; readonly progress: number };
}

export function newSegments(): Segments {
  const played: (readonly [from: number, to: number])[] = [];
  let from: number | undefined;
  return {
    begin(at) {
      from ??= at;
    },
    end(at) {
      if (from !== undefined && at > from) played.push([from, at]);
      from = undefined;
    },
    summary: (length) => ({
      segments: played.map(([begin, end]) => `${fixed(begin)}[.]${fixed(end)}`).join("[,]"),
      progress: length > 0 ? Math.min(1, Number((covered(played) / length).toFixed(3))) : 0,
    }),
  };
}

/** Seconds that lie in any of the pieces, each counted once. */
function covered(pieces: readonly (readonly [number, number])[]): number {
  const inOrder = [...pieces].sort(([left], [right]) => left - right);
  let total = 0;
  let reached = 0;
  for (const [from, to] of inOrder) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** At most three decimals (video profile 1.0.3). */
function fixed(seconds: number): string {
  return seconds.toFixed(3);
}
