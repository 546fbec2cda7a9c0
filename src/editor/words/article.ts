/** Words of the text pane. */
import type { EditorLanguage } from './editor-language.ts';

const en = {
  about: 'About the article',
  headline: 'Headline',
  author: 'Author',
  publisher: 'Publisher',
  url: 'Address (https://…)',
  published: 'Date of publication (2023-09-13)',
  language: 'Language of the text',
  languageTag: 'Its tag, as it, ko or zh-Hant',
  otherLanguage: 'another …',
  text: 'Text of the article',
  paste:
    'Paste the text here. It stays in this browser: only the short quotes that you mark become part of the story.',
  edit: 'Change the text',
  mark: 'Mark passages',
  howToMark:
    'Select words with the mouse; or click a paragraph and press ↓ or ↑ for a sentence, Shift+→ and Shift+← to widen or narrow it by a word, Alt+Shift for its beginning, Enter to mark it.',
  paragraph: (number: number): string => `Paragraph ${number}`,
  marked: 'Mark this passage',
  quote: 'Quote',
  aboutStop: 'It is about',
  newPlace: 'a new place …',
  placeName: 'Name of the place',
  speaker: 'Who says so, if it is not the author',
  happened: 'It happened',
  planned: 'It was planned',
  cancel: 'Cancel',
  nothingSelected: 'Select some words first.',
  needsName: 'Give the place a name first.',
  tooLong: (length: number): string => `${length} characters: a quote may have 300. Select fewer words.`,
  wasMarked: (name: string): string => `Marked, about ${name}.`,
  suggestions: 'Names and dates in the text',
  loadingSuggestions: 'Looking for names of places …',
  lookForNames: 'Look for names of places and dates',
};

export type ArticleWords = typeof en;

const fr: ArticleWords = {
  about: 'À propos de l’article',
  headline: 'Titre',
  author: 'Auteur',
  publisher: 'Publié par',
  url: 'Adresse (https://…)',
  published: 'Date de publication (2023-09-13)',
  language: 'Langue du texte',
  languageTag: 'Son code : it, ko ou zh-Hant',
  otherLanguage: 'une autre…',
  text: 'Texte de l’article',
  paste:
    'Collez le texte ici. Il reste dans ce navigateur : seules les courtes citations que vous marquez entrent dans le récit.',
  edit: 'Modifier le texte',
  mark: 'Marquer des passages',
  howToMark:
    'Sélectionnez des mots à la souris ; ou cliquez sur un paragraphe, puis ↓ ou ↑ pour une phrase, Maj+→ et Maj+← pour l’élargir ou la réduire d’un mot, Alt+Maj pour son début, Entrée pour la marquer.',
  paragraph: (number) => `Paragraphe ${number}`,
  marked: 'Marquer ce passage',
  quote: 'Citation',
  aboutStop: 'Il parle de',
  newPlace: 'un nouveau lieu…',
  placeName: 'Nom du lieu',
  speaker: 'Qui le dit, si ce n’est pas l’auteur',
  happened: 'Cela a eu lieu',
  planned: 'C’était prévu',
  cancel: 'Annuler',
  nothingSelected: 'Sélectionnez d’abord quelques mots.',
  needsName: 'Donnez d’abord un nom au lieu.',
  tooLong: (length) => `${length} caractères : une citation en a 300 au plus. Sélectionnez moins de mots.`,
  wasMarked: (name) => `Marqué, à propos de ${name}.`,
  suggestions: 'Noms et dates dans le texte',
  loadingSuggestions: 'Recherche des noms de lieux…',
  lookForNames: 'Chercher des noms de lieux et des dates',
};

export const articleWords: Record<EditorLanguage, ArticleWords> = { en, fr };
