/**
 * What outlives the mirror, without content: the attempt and the last save the LMS confirmed. An LMS
 * that later comes back with an older one said "true" and did not keep it.
 */
export interface Marker {
  readonly token: number;
  readonly acknowledged: number;
}

export function writeMarker({ token, acknowledged }: Marker): string {
  return `${token} ${acknowledged}`;
}

export function readMarker(text = ""): Marker | undefined {
  const [, token, acknowledged] = /^(\d+) (\d+)$/.exec(text) ?? [];
  return token && acknowledged ? { token: Number(token), acknowledged: Number(acknowledged) } : undefined;
}

/** Reading back within a session proves nothing, so this is asked at the next launch. */
export function isOlderThanConfirmed(marker: Marker | undefined, token: number, counter: number): boolean {
  return marker !== undefined && marker.token === token && counter < marker.acknowledged;
}
