/** A script that the page loads once it has started. */
export interface LaterScript {
  readonly path: string;
  /**
   * The global that it sets to true, named after its text. An LMS whose session is over may answer with its login page, a
   * cache with the script of an earlier version of the course: both load, and do not make it.
   */
  readonly makes: string;
}

export function madeBy(hash: string): string {
  return `courseScript_${hash}`;
}

/**
 * The function that the script of the start page makes, and the script with the other parts calls with a function of its
 * own: the two share a scope this way. It gives `false` to a script that belongs to another version.
 */
export const shareScopeGlobal = "courseShareScope";
