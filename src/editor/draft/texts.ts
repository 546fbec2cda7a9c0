/** The texts of a story that its page has in each of its languages. */
import { ARTICLE, type Language } from '../../../geo/story/story.ts';
import type { Draft } from './draft.ts';
import { type FieldPath, valueAt } from './fields.ts';

/** One text, in the languages in which it is needed. */
export interface PageText {
  /** Of the object that has it in each language. */
  field: FieldPath;
  languages: readonly Language[];
  /** What is known of it, by language; of a quote the article's words too. */
  known: Partial<Record<string, string>>;
}

type Texts = Partial<Record<string, string>>;

/** All texts of a draft that are needed in each language, in the file's order. */
export function pageTexts(draft: Draft): PageText[] {
  const { languages, sources, corrections = [] } = draft.story.story;
  const own = sources[ARTICLE]?.language ?? '';
  const at = (field: FieldPath): PageText[] => {
    const known = valueAt(draft, field) as Texts | undefined;
    return known ? [{ field, languages, known }] : [];
  };
  const head = ['story.title', 'story.standfirst'].flatMap((path) => at({ path }));
  const corrected = corrections.flatMap((_, index) =>
    ['what', 'why'].flatMap((member) => at({ path: `story.corrections[${index}].${member}` })),
  );
  const stops = draft.story.features.flatMap(({ id: feature, properties }) => [
    ...['names', 'inSentence', 'description', 'vehicle', 'when.words'].flatMap((member) =>
      at({ feature, path: `properties.${member}` }),
    ),
    ...properties.claims.flatMap((claim, index) => {
      const path = `properties.claims[${index}]`;
      const parts = ['fact', 'speaker', 'when.words'].flatMap((member) =>
        at({ feature, path: `${path}.${member}` }),
      );
      if (!('quote' in claim)) return parts;
      const translation = { feature, path: `${path}.translation` };
      const others = languages.filter((language) => language !== own);
      const known: Texts = { ...claim.translation, [own]: claim.quote };
      return others.length > 0 ? [...parts, { field: translation, languages: others, known }] : parts;
    }),
  ]);
  return [...head, ...corrected, ...stops];
}

/** Whether a text is missing in a language in which it is needed. */
export const isMissing = ({ known, languages }: PageText): boolean =>
  languages.some((language) => !known[language]);
