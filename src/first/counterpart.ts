/** Finds again what a reader pressed or focused, once the page's live parts have taken the place of its still ones. */

const CONTROLS = 'a, button, input, summary, [tabindex]';

/** What tells a control of the map from its neighbours: its stop, its name or its words. */
function nameOf(control: Element): string {
  const name =
    control.getAttribute('data-stop') ??
    control.getAttribute('aria-label') ??
    (control.id || control.textContent.trim() || (control as HTMLInputElement).value);
  return `${control.tagName.toLowerCase()} ${name}`;
}

/** The element itself if it is still in the page, else the control with the same name; undefined if there is none. */
export function counterpartOf(control: Element): HTMLElement | SVGElement | undefined {
  if (control.isConnected) return control as HTMLElement;
  const name = nameOf(control);
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].find((other) => nameOf(other) === name);
}
