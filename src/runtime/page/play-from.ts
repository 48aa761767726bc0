/** Moves no focus: the learner goes on reading. Before anything is loaded it will begin there (HTML, default playback start position). */
export function playFrom(media: HTMLMediaElement | null | undefined, seconds: number): void {
  if (!media) return;
  media.currentTime = seconds;
  // A browser may refuse to play; the place is set all the same, and the player's own button remains.
  media.play().catch(() => undefined);
}
