import { WorldError } from "../../model/world.ts";

/** Node's code of a system error. Anything else is our own bug and is thrown on. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

/** The promise, with the system's refusals as `WorldError`. */
export async function refused<T>(path: string, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw error instanceof WorldError ? error : new WorldError(codeOf(error), path, error);
  }
}
