/** Gives the focus to the field of a path, or to what is nearest to it. */
import { keysOf, pathText } from '../../../geo/parse/fault.ts';
import { fieldKey, type FieldPath } from '../draft/fields.ts';

const elementOf = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);

/** The field itself, else the first one within it, else the one around it; of a stop at last its heading. */
export function focusField(field: FieldPath): void {
  const at = (path: string): string => CSS.escape(fieldKey({ ...field, path }));
  const keys = keysOf(field.path);
  for (let length = keys.length; length > 0; length -= 1) {
    const path = pathText(keys.slice(0, length));
    const element = elementOf(`[data-field="${at(path)}"]`) ?? elementOf(`[data-field^="${at(`${path}.`)}"]`);
    if (element) return show(element);
  }
  const heading = field.feature === undefined ? null : elementOf('#stop-form-title');
  if (heading) show(heading);
}

function show(element: HTMLElement): void {
  element.closest('details')?.setAttribute('open', '');
  element.focus();
  element.scrollIntoView({ block: 'nearest' });
}
