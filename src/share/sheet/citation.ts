/** A citation ready to paste: author, article, title of the map, stop with its date, quote, link. */
import { articleAuthor, stopById } from '../../../geo/story/lookup.ts';
import { ARTICLE, inLanguage, isQuote, type Language, type Story } from '../../../geo/story/story.ts';
import type { View } from '../../../geo/view/view.ts';
import { stopTitle } from '../../../geo/words/stop-words.ts';
import { whenInWords } from '../../../geo/words/when-words.ts';
import type { StoryWords } from '../../../geo/words/story-words.ts';
import type { SheetWords } from '../../i18n/words.ts';

/** The words of the language in which the view is cited. */
export interface CitationWords {
  story: StoryWords;
  sheet: Pick<SheetWords, 'citation'>;
}

/** The view as a citation in the language of the words, with the marked quote if there is one. @param link its address */
export function citationOf(
  story: Story,
  view: View,
  link: string,
  { story: storyWords, sheet }: CitationWords,
): string {
  const { language } = storyWords;
  const words = sheet.citation;
  const stop = stopById(story, view.stop);
  const quote = stop?.claims.filter(isQuote).find(({ id }) => id === view.quote);
  const place = stop && `${words.stop} ${stopTitle(story, stop, language)}`;
  const dated = stop?.when ? `${place} (${whenInWords(stop.when, storyWords)})` : place;
  const work = [
    `${words.article(articleAuthor(story))} ${words.title(inLanguage(story.title, language))}`,
    dated,
  ]
    .filter(Boolean)
    .join(', ');
  const quoted = quote
    ? `${words.colon} ${words.quote(quote.quote, quote.paragraph, foreignLanguage(story, language))}`
    : '';
  return `${work}${quoted}. ${link}`;
}

/** The name of the article's language where it is not the page's: « anglais », “French”. */
function foreignLanguage({ sources }: Story, language: Language): string | undefined {
  const spoken = sources[ARTICLE]?.language;
  if (spoken === undefined || spoken === language) return undefined;
  return new Intl.DisplayNames(language, { type: 'language' }).of(spoken);
}
