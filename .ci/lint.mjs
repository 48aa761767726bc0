// Types and lint of all TypeScript, over one program: to make it and to infer its types is most of the work of both.
// `npx eslint` makes it anew and says the same; the two smaller projects, whose types are fewer, are for tsc.
import { ESLint } from "eslint";
import ts from "typescript";

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
const project = ts.getParsedCommandLineOfConfigFile("test/tsconfig.json", { incremental: false }, host);
const program = ts.createProgram(project.fileNames, project.options);
const found = [...project.errors, ...ts.getPreEmitDiagnostics(program)];
for (const diagnostic of found) fail(diagnostic);

const eslint = new ESLint({
  overrideConfig: {
    files: ["{src,test}/**/*.ts"],
    languageOptions: { parserOptions: { project: null, programs: [program] } },
  },
});
const results = await eslint.lintFiles(["."]);
const { format } = await eslint.loadFormatter("stylish");
console.log(await format(results));
if (results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1;

function fail(diagnostic) {
  console.log(
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => ".",
      getNewLine: () => "\n",
    }),
  );
  process.exitCode = 1;
}
