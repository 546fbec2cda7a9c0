/**
 * The footer of an embedded map: credits, and a link to the same view on its own page. The build writes it into every
 * page, below the app; it is hidden outside an embed. `src/embed/full-map-link.ts` keeps the link up to date.
 */
import { escapeMarkup } from '../../../geo/export/markup.ts';
import type { Language } from '../../../geo/story/story.ts';
import type { LaterWords, PageMessages } from '../../i18n/words.ts';

export interface EmbedFootWords {
  page: Pick<PageMessages, 'openFullMap'>;
  later: Pick<LaterWords, 'embed'>;
}

/** The footer's HTML. @param address of the page itself, without fragment */
export function embedFoot(
  language: Language,
  words: EmbedFootWords,
  author: string,
  address: string,
): string {
  const { openFullMap: open } = words.page;
  const { credits } = words.later.embed;
  return (
    `<footer class="embed-foot" lang="${language}"><p>${escapeMarkup(credits(author))}</p>` +
    `<a href="${escapeMarkup(address)}" target="_blank" rel="noopener">${escapeMarkup(open)}</a></footer>`
  );
}
