/** A citation ready to paste: who wrote it, in what, of when, where on the map, which words, and the link. */
import { stopById } from '../../../geo/story/lookup.ts';
import { ARTICLE, isQuote, type Story } from '../../../geo/story/story.ts';
import type { View } from '../../../geo/view/view.ts';
import { stopTitle, whenInWords } from '../../../geo/words/stop-words.ts';

const WORDS = {
  fr: {
    article: (author: string) => `${author}, article mis en carte dans`,
    title: (title: string) => `«\u202f${title}\u202f», Parcours`,
    stop: 'étape',
    quote: (quote: string, paragraph: number) => `«\u202f${quote}\u202f» (§\u00a0${paragraph})`,
    colon: '\u202f:',
  },
  en: {
    article: (author: string) => `${author}, article mapped in`,
    title: (title: string) => `“${title}”, Parcours`,
    stop: 'stop',
    quote: (quote: string, paragraph: number) => `“${quote}” (§\u00a0${paragraph}, in French)`,
    colon: ':',
  },
};

/** The view as a citation in its own language; `link` is its address. A marked quote is quoted. */
export function citationOf(story: Story, view: View, link: string): string {
  const { language } = view;
  const words = WORDS[language];
  const author = story.sources[ARTICLE]?.author;
  const stop = stopById(story, view.stop);
  const quote = stop?.claims.filter(isQuote).find(({ id }) => id === view.quote);
  const place = stop && `${words.stop} ${stopTitle(story, stop, language)}`;
  const dated = stop?.when ? `${place} (${whenInWords(stop.when, language)})` : place;
  const work = [
    [author && words.article(author), words.title(story.title[language])].filter(Boolean).join(' '),
    dated,
  ]
    .filter(Boolean)
    .join(', ');
  const quoted = quote ? `${words.colon} ${words.quote(quote.quote, quote.paragraph)}` : '';
  return `${work}${quoted}. ${link}`;
}
