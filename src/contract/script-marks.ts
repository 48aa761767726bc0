/**
 * The global that a script of the package sets to true, named after its text. An LMS whose session is over may answer with its
 * login page, a cache with the script of an earlier version of the course: both load, and do not make it.
 */
export function scriptMark(hash: string): string {
  return `courseScript_${hash}`;
}
