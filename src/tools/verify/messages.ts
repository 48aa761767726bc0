import { defineMessage } from "../../diagnostics/message.ts";

export const packageDiffers = defineMessage({
  code: "BC6507",
  name: "package-differs",
  severity: "error",
  text: "{path} is not what this course gives: {what}.",
  fix: "Verify it against the commit it was built from, with the same version of build-course, format and profile; or publish it anew.",
  why: "`verify` builds the course again and compares what the files hold, whatever they are packed in. A file that differs was made from another course, by another build-course, or changed since.",
});

export const packageRepacked = defineMessage({
  code: "BC6508",
  name: "package-repacked",
  severity: "warning",
  text: "{path} holds what this course gives, file for file, but was packed anew: {how}.",
  fix: "Nothing is wrong with the course. To have the same bytes, publish the zip that build-course writes.",
  why: "LMSs, file managers and people zip packages again. Some LMSs want the manifest at the top and refuse what lies in a folder.",
});

export const compressedOtherwise = defineMessage({
  code: "BC6509",
  name: "compressed-otherwise",
  severity: "advice",
  text: "{path} holds what this course gives, file for file; only the compression differs.",
  fix: "Nothing is wrong. Build with the same version of Node to have the same bytes.",
  why: "Another version of Node may have another zlib, which finds other ways to say the same in fewer bytes.",
});
