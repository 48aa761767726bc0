import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { catalogueSchema } from "../../diagnostics/reporters/catalogue-schema.ts";
import { reportSchema } from "../../diagnostics/reporters/report-schema.ts";
import { profiles } from "../../formats/profiles.ts";
import { rules } from "../../lint/index.ts";
import { courseSchemas } from "../../pipeline/2-validate/schemas.ts";
import { editorSchema, type Offers } from "./editor-schema.ts";
import { splitUnions, type Branch } from "./split-unions.ts";
import { withoutAnnotations } from "./without-annotations.ts";

/**
 * Source text of `#generated/validators`: one function for each file of a course, with no compiler in it, that says whether the file
 * is as its schema wants it. It stops at the first mistake and says nothing of it, which makes it a third as long.
 */
export function validatorsModule(): string {
  return withoutErrors(functionsOf(new Ajv2020({ ...options, messages: false })));
}

/** Source text of what `validate-course.ts` loads when a file has a mistake: the same functions, with all errors. */
export function validatorErrorsModule(): string {
  return functionsOf(new Ajv2020({ ...options, allErrors: true }));
}

const options = {
  discriminator: true,
  allowUnionTypes: true,
  strictRequired: false,
  strictTypes: false,
  allowMatchingProperties: true,
  // Each kind a function of its own: V8 compiles only those a course uses, and can optimise them.
  inlineRefs: false,
  code: { source: true, esm: true, lines: true },
} as const;

function functionsOf(ajv: Ajv2020): string {
  const names: Record<string, string> = {};
  for (const { validator, schema } of courseSchemas()) {
    const split = splitUnions(validator, withoutAnnotations(schema));
    for (const branch of split.branches) addBranch(ajv, branch);
    ajv.addSchema(split.schema, validator);
    names[validator] = validator;
  }
  return withImports(standalone(ajv, names));
}

/** Each error is an object that nobody reads. How many there are is counted, so something has to stand in its place. */
function withoutErrors(source: string): string {
  const quick = source
    .replace(/^(const err\d+ = )\{.*\};?$/gm, "$10;")
    .replace(/^(validate\d+\.errors = )\[\{.*\}\];$/gm, "$1[0];");
  if (quick.includes("schemaPath")) throw new Error("ajv writes errors in another way than is known");
  return quick;
}

/** The types of those modules. */
export function validatorTypes(): string {
  const functions = courseSchemas().map(({ validator }) => `export const ${validator}: ValidateFunction;\n`);
  return `import type { ValidateFunction } from "ajv";\n${functions.join("")}`;
}

/** Its errors have the `schemaPath` they would have if the schema were whole. */
function addBranch(ajv: Ajv2020, { id, schemaPath, schema }: Branch): void {
  ajv.addSchema(schema, id);
  const added = ajv.schemas[id];
  if (added) added.schemaPath = schemaPath;
}

export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

/** JSON Schemas for editors, and those of the JSON report and the catalogue. `themes`: names of those that are shipped. */
export function schemaFiles(themes: readonly string[]): readonly SchemaFile[] {
  const offers = {
    "course/theme": themes,
    "course/tracking/profile": profiles.map(({ id }) => id),
    "course/rules": rules.map(({ message }) => message.name),
  };
  const files = courseSchemas().map(({ name, title, schema }) => schemaFile(name, title, schema, offers));
  return [
    ...files,
    schemaFile("report", "Report of build-course", reportSchema, {}),
    schemaFile("catalogue", "Catalogue of build-course", catalogueSchema, {}),
  ];
}

function schemaFile(name: string, title: string, schema: object, offers: Offers): SchemaFile {
  const text = JSON.stringify(editorSchema(name, title, schema, offers), null, 2);
  return { name: `${name}.schema.json`, text: `${text}\n` };
}

/** ajv writes `require()` for its own small functions even in a module; imports can be bundled and run as they are. */
function withImports(source: string): string {
  const imports: string[] = [];
  const body = source.replace(/require\("([^"]+)"\)/g, (_, path: string) => {
    const name = `module${imports.length}`;
    // Node gives a CommonJS module's exports as the default, bundlers that interoperate give what it calls default.
    imports.push(`import ${name}Raw from "${path}.js";`);
    imports.push(`const ${name} = typeof ${name}Raw === "function" ? { default: ${name}Raw } : ${name}Raw;`);
    return name;
  });
  return `${imports.join("\n")}\n${body}\n`;
}
