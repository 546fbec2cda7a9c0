import { expect, it } from 'vitest';
import { noteFocus, rescueFocus } from '../../../src/editor/desk/kept-focus.ts';

it('the part around it takes the focus of what is gone, or can be pressed no more', () => {
  const part = Object.assign(document.createElement('section'), { tabIndex: -1 });
  part.dataset.part = '';
  const [gone, dead, left] = ['gone', 'dead', 'left'].map((id) =>
    part.appendChild(Object.assign(document.createElement('button'), { id })),
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  document.body.append(part);
  document.addEventListener('focusin', noteFocus);
  const after = (button: HTMLButtonElement, change: () => void) => {
    button.focus();
    change();
    rescueFocus();
    return document.activeElement;
  };
  expect(after(gone, () => gone.remove())).toBe(part);
  dead.focus();
  dead.disabled = true;
  dead.blur();
  rescueFocus();
  expect(document.activeElement).toBe(part);
  // Taken away by hand it stays away.
  expect(after(left, () => left.blur())).toBe(document.body);
  part.remove();
  document.removeEventListener('focusin', noteFocus);
});
