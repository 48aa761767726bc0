import tseslint from "typescript-eslint";

const restricted = (selector, message) => ({ selector, message });

/** House rules that are a matter of syntax. */
const syntax = [
  restricted("TSEnumDeclaration", "Write a union of literals, or an object `as const`: types must be erasable."),
  restricted("ExportDefaultDeclaration", "Export by name: one name for a thing, everywhere."),
  restricted("Program > VariableDeclaration[kind='let']", "A module keeps nothing between calls."),
  restricted(
    "Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    "A module keeps nothing between calls.",
  ),
  restricted(
    "ClassDeclaration[superClass]:not([superClass.name='Error'])",
    "No base classes: use a plain object with a type.",
  ),
];

/** Stages get disk, clock and randomness from the World, so that the same course gives the same bytes. */
const outsideTheWorld = [
  restricted("NewExpression[callee.name='Date'][arguments.length=0]", "Take the time from `world.now()`."),
  restricted(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    "Take the time from `world.now()`.",
  ),
  restricted(
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    "The same course gives the same bytes.",
  ),
];

const nodeEdge = ["node:fs", "node:fs/*", "node:os", "node:http", "node:https", "node:net", "node:child_process"];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "course/", "examples/", "templates/", "**/*.tmp-*"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["{src,test}/**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // The tests' project holds every file, with the types of Node and of the browser: one program, so it is fast.
      // That neither side uses the other's types is for tsc, which checks three projects.
      parserOptions: { project: "./test/tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      "max-lines": ["warn", { max: 200 }],
      "no-console": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "no-control-regex": "error",
      "no-param-reassign": "error",
      "no-restricted-syntax": ["error", ...syntax],
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // `as` is for the line beside a runtime check. Never for making an object: say its type, or `satisfies`.
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "as", objectLiteralTypeAssertions: "never", arrayLiteralTypeAssertions: "never" },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `return void report(…)` leaves early and says that there is nothing to return.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // Kinds and drivers are plain objects whose methods use no `this`.
      "@typescript-eslint/unbound-method": "off",
      // Code points are what is wanted where a text is spread.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_|Shape$" }],
    },
  },
  {
    // Stages, kinds and rules: the World is their only edge.
    files: ["src/{pipeline,content,formats,model}/**/*.ts"],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: nodeEdge, message: "Go through the World." }] }],
      "no-restricted-syntax": ["error", ...syntax, ...outsideTheWorld],
    },
  },
  {
    // What runs in the learner's browser.
    files: [
      "src/runtime/**/*.ts",
      "src/contract/**/*.ts",
      "src/formats/*/browser/**/*.ts",
      "src/**/*.browser.ts",
      "src/**/*.shared.ts",
      "src/tools/preview/browser/**/*.ts",
      "src/tools/preview/fake-lms/scorm/**/*.ts",
    ],
    rules: {
      "no-restricted-imports": ["error", { patterns: [{ group: ["node:*"], message: "This runs in a browser." }] }],
      "no-restricted-syntax": ["error", ...syntax],
    },
  },
  { files: ["src/cli/**/*.ts", "src/tools/dev/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["test/**/*.ts"],
    rules: {
      "max-lines-per-function": "off",
      // A test says what it expects to be there; if it is not, the test fails as it should.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      // What beforeAll opens, afterAll must close even when beforeAll failed half-way.
      "no-restricted-syntax": ["error", ...syntax.filter(({ message }) => !message.startsWith("A module"))],
      "@typescript-eslint/no-unnecessary-condition": "off",
    },
  },
  { files: ["*.config.{js,ts}", "**/*.d.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["**/*.{js,cjs,mjs}", "*.config.ts"],
    extends: [tseslint.configs.base],
    rules: { "no-undef": "off", "prefer-const": "error", eqeqeq: "error" },
  },
);
