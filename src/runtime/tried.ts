/** What an action gives, or `undefined` where it throws: browsers and LMSs forbid where they should say no. */
export function tried<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
