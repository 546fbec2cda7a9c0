/** The card of a stop that is pressed before the page's parts are alive: made of the page's own text. */

import { STATUSES } from '../../geo/story/story.ts';

/** @param id of the stop; undefined for another control */
export function showEarlyCard(id: string | undefined): void {
  const entry = id && document.querySelector(`[data-entry="${CSS.escape(id)}"]`);
  const pane = document.querySelector('.map-pane');
  if (!entry || !pane) return;
  pane.querySelector('.card')?.remove();
  const card = document.createElement('div');
  card.className = 'card';
  card.dataset.card = id;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', entry.querySelector('h3')!.textContent.trim());
  const head = document.createElement('header');
  head.className = 'card-head';
  const title = document.createElement('h2');
  title.textContent = entry.querySelector('h3 span')!.textContent;
  head.append(title);
  const body = document.createElement('div');
  body.className = 'card-body';
  // As `excerptOf`: the first of the strongest.
  const excerpt = STATUSES.map((status) => entry.querySelector(`.claim.${status}`)).find(Boolean);
  if (excerpt) body.append(excerpt.cloneNode(true));
  card.append(head, body);
  pane.append(card);
}
