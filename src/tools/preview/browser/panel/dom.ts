/** An element with its attributes and what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** An element of `panel.html`, which has all that is asked for. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the panel has no ${id}`);
  return found;
}

export function button(words: string, act: () => unknown, look = "button quiet"): HTMLButtonElement {
  const made = make("button", { type: "button", class: look }, words);
  made.addEventListener("click", () => void act());
  return made;
}

/** A tick or a radio with its words, and what they mean. */
export function choice(
  input: Readonly<Record<string, string>>,
  words: string,
  says: string,
  act: (input: HTMLInputElement) => unknown,
): HTMLLabelElement {
  const field = make("input", input);
  field.addEventListener("change", () => void act(field));
  return make(
    "label",
    { class: "choice" },
    field,
    make("span", {}, words, ...(says === "" ? [] : [make("small", {}, says)])),
  );
}

/** Options of a list, of which one is chosen. */
export function setOptions(
  select: HTMLSelectElement,
  options: readonly { readonly id: string; readonly title: string }[],
  chosen: string,
): void {
  select.replaceChildren(...options.map(({ id, title }) => make("option", { value: id }, title)));
  select.value = chosen;
}
