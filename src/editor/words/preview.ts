/** Words around the preview of the page. */
import type { EditorLanguage } from './editor-language.ts';

export interface PreviewWords {
  heading: string;
  /** Of the frame, for who does not see it. */
  frame: (title: string) => string;
  width: string;
  phone: string;
  wide: string;
  theme: string;
  system: string;
  light: string;
  dark: string;
  language: string;
  /** While there has been no story without faults. */
  nothingYet: string;
  /** While the story has faults, and the last one without is shown. */
  isFormer: string;
  heldBack: string;
  failed: (message: string) => string;
}

const en: PreviewWords = {
  heading: 'Preview',
  frame: (title) => `The page of “${title}” as readers will see it`,
  width: 'Width',
  phone: 'Phone',
  wide: 'Wide',
  theme: 'Colours',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  language: 'Language of the page',
  nothingYet: 'The page is shown here as soon as the story has no fault.',
  isFormer: 'The story has faults now: this is the page as it was before.',
  heldBack: 'This works once the page is published.',
  failed: (message) => `The page cannot be shown: ${message}.`,
};

const fr: PreviewWords = {
  heading: 'Aperçu',
  frame: (title) => `La page de « ${title} » telle que les lecteurs la verront`,
  width: 'Largeur',
  phone: 'Téléphone',
  wide: 'Large',
  theme: 'Couleurs',
  system: 'Comme le système',
  light: 'Claires',
  dark: 'Sombres',
  language: 'Langue de la page',
  nothingYet: 'La page apparaît ici dès que le récit n’a plus de faute.',
  isFormer: 'Le récit a des fautes en ce moment : voici la page telle qu’elle était avant.',
  heldBack: 'Cela fonctionnera une fois la page publiée.',
  failed: (message) => `La page ne peut pas être montrée : ${message}.`,
};

export const previewWords: Record<EditorLanguage, PreviewWords> = { en, fr };
