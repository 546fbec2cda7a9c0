/** Finds again what a reader pressed or focused, once the page's live parts have taken the place of its still ones. */

const CONTROLS = 'a, button, input, summary, [tabindex]';

/** What tells a control of the map from its neighbours, the first that it has. No words: a translator changes those. */
const TELLING = ['data-stop', 'aria-label', 'data-opens', 'data-at', 'id', 'value', 'href', 'class'];

function nameOf(control: Element): string {
  const name = TELLING.map((attribute) => control.getAttribute(attribute)).find((value) => value);
  return `${control.localName} ${name}`;
}

/** The element itself if it is still in the page, else the control with the same name; undefined if there is none. */
export function counterpartOf(control: Element): HTMLElement | SVGElement | undefined {
  if (control.isConnected) return control as HTMLElement;
  const name = nameOf(control);
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].find((other) => nameOf(other) === name);
}
