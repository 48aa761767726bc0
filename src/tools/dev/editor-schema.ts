/** A schema as editors read it: draft 2020-12 with a name and a title. */
export function editorSchema(name: string, title: string, schema: object): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:build-course:schema:${name}`,
    title,
    ...schema,
  };
}
