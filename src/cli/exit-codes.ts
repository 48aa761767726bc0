/** What the process says when it ends. */
export const exitCodes = {
  done: 0,
  /** The course, or the system, has what the author must see to. */
  errors: 1,
  usage: 2,
  ourBug: 3,
  /** 128 + SIGINT, as shells have it. */
  interrupted: 130,
  terminated: 143,
} as const;
