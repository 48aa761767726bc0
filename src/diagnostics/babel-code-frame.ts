/** A module of our own around a CommonJS one: bundled, its names can only be imported statically. */
export { codeFrameColumns } from "@babel/code-frame";
