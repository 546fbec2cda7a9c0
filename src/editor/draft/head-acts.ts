/** What an author says of the story as a whole: its article, other sources, the languages of its page. */
import { idOf } from '../../../geo/suggest/skeleton.ts';
import { ARTICLE, type Language, type Source } from '../../../geo/story/story.ts';
import { type Answer, type Draft, UNTITLED_ID } from './draft.ts';
import { type FieldPath, withValue } from './fields.ts';
import { withFeatures, withStory } from './stop-acts.ts';

const idOfTitle = (title: string | undefined): string => idOf(title ?? '') || UNTITLED_ID;

/** The draft with what was written in a field. The story's id follows its title until the author has written another. */
export function withWritten(draft: Draft, field: FieldPath, value: unknown): Draft {
  const written = withValue(draft, field, value);
  const titleIn = ({ story: { story } }: Draft): string | undefined => story.title[story.languages[0]];
  if (draft.story.story.id !== idOfTitle(titleIn(draft))) return written;
  return field.path === 'story.id' ? written : withStory(written, { id: idOfTitle(titleIn(written)) });
}

/** The draft with other things known of a source; what is empty goes. */
export function withSource(draft: Draft, id: string, change: Partial<Record<keyof Source, string>>): Draft {
  const { sources } = draft.story.story;
  const members = Object.entries({ ...sources[id], ...change });
  const source = Object.fromEntries(members.filter(([name, value]) => value || name === 'author'));
  return withStory(draft, { sources: { ...sources, [id]: source } });
}

/** Adds a source of facts. @param publisher who published it @returns the draft, and the source's id */
export function withNewSource(draft: Draft, publisher: string): { draft: Draft; id: string } {
  const { sources } = draft.story.story;
  const base = idOf(publisher) || 'source';
  let id = base;
  for (let number = 2; id in sources; number += 1) id = `${base}-${number}`;
  return { draft: withStory(draft, { sources: { ...sources, [id]: { publisher } } }), id };
}

/** Takes a source away; undefined while a claim comes from it, or if it is the article. */
export function withoutSource(draft: Draft, id: string): Draft | undefined {
  const isCited = draft.story.features.some(({ properties }) =>
    properties.claims.some(({ source }) => source === id),
  );
  if (id === ARTICLE || isCited) return undefined;
  const { [id]: _gone, ...sources } = draft.story.story.sources;
  return withStory(draft, { sources });
}

/** The draft with other languages of its page: texts in new ones are to be written, those in former ones go. */
export function withLanguages(draft: Draft, languages: [Language, ...Language[]]): Draft {
  const { languages: former, title } = draft.story.story;
  const isLocalized = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && former.every((each) => each in value);
  const articles = draft.story.story.sources[ARTICLE]?.language;
  const rewritten = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => rewritten(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    if (key === 'translation')
      return texts(
        value as Record<string, string>,
        languages.filter((each) => each !== articles),
      );
    if (isLocalized(value)) return texts(value as Record<string, string>, languages, former);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rewritten(each, name)]));
  };
  const head = rewritten(draft.story.story, '') as Draft['story']['story'];
  const features = draft.story.features.map((feature) => rewritten(feature, '') as typeof feature);
  return withStory(withFeatures(draft, features), {
    ...head,
    languages,
    title: texts(title, languages, former),
  });
}

/** Texts in these languages, and those in others than the page's: local names. */
function texts<Texts extends Record<string, string>>(
  known: Texts,
  languages: readonly Language[],
  former: readonly Language[] = [],
): Texts {
  const local = Object.entries(known).filter(
    ([tag]) => !former.some((each) => each === tag) && former.length > 0,
  );
  const own = languages.map((language) => [language, known[language] ?? '']);
  return { ...Object.fromEntries(own), ...Object.fromEntries(local) } as Texts;
}

/** What an author says to a suggested name; undefined takes it back. */
export function withAnswer(draft: Draft, key: string, answer: Answer | undefined): Draft {
  const { [key]: _former, ...others } = draft.answers;
  return { ...draft, answers: answer ? { ...others, [key]: answer } : others };
}
