/** How every template is compiled: a name that is missing throws, and only known helpers may be called. */
export const compileOptions = {
  strict: true,
  preventIndent: true,
  knownHelpers: { t: true, hole: true },
  knownHelpersOnly: true,
};
