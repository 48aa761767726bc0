import { addKind, Refused } from "./new-kind.ts";

try {
  console.log(addKind(process.cwd(), process.argv.slice(2)).join("\n"));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
