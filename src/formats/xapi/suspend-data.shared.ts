/**
 * xAPI sets no limit to a State document; this is SCORM 2004's, enough for any course, and small enough for any LRS. The build
 * proves that state fits into it, and the page writes no more.
 */
export const suspendDataChars = 64_000;
