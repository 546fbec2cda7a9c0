/** Which of the app's files hold the words of a language. */
import { type Language, LANGUAGES } from '../../geo/story/story.ts';
import type { AppParts } from '../../src/pour/app-parts.ts';

/** Vite's manifest: sources, and shared chunks by names that begin with `_`, with the files built from them. */
export type Manifest = Record<
  string,
  { file: string; imports?: string[]; isEntry?: true; isDynamicEntry?: true }
>;

/** The files that a module of the manifest needs at once, its own first. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, imports = [] } = manifest[key]!;
  return [file, ...imports.flatMap((each) => filesOf(manifest, each, seen))];
}

const folderOf = (language: Language): string => `src/i18n/${language}/`;

/** Each language's words, and the files that nothing but its words needs. */
export function wordFiles(manifest: Manifest): AppParts['words'] {
  const entries = Object.keys(manifest).filter(
    (key) => manifest[key]!.isEntry ?? manifest[key]!.isDynamicEntry,
  );
  const of = (language: Language): string[] => [
    ...new Set(
      entries.filter((key) => key.startsWith(folderOf(language))).flatMap((key) => filesOf(manifest, key)),
    ),
  ];
  const needed = (language: Language): Set<string> =>
    new Set(
      entries.filter((key) => !key.startsWith(folderOf(language))).flatMap((key) => filesOf(manifest, key)),
    );
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        file: manifest[`${folderOf(language)}words.ts`]!.file,
        own: of(language).filter((file) => !needed(language).has(file)),
      },
    ]),
  ) as AppParts['words'];
}
