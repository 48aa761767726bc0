/** A script that the page loads once it has started. */
export interface LaterScript {
  readonly path: string;
  /** The global it makes. An LMS whose session is over may answer with its login page, which loads and makes nothing. */
  readonly makes: string;
}

/**
 * The function that the script of the start page makes, and the script with the other parts calls with a function of its
 * own: the two share a scope this way.
 */
export const shareScopeGlobal = "courseShareScope";

/** Made by the script with the other parts, once it has added them. */
export const laterPartsGlobal = "courseLaterParts";
