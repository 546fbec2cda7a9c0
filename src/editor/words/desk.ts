/** Words of the page around its parts. */
import type { EditorLanguage } from './editor-language.ts';

const en = {
  tooOld:
    'This browser cannot tell the sentences of a text: the editor needs Firefox 125, Chrome 111, Safari 16.4 or a newer one. The maps that it makes open in older ones too.',
  title: 'A map from an article',
  documentTitle: 'Parcours · Editor',
  start: 'Start',
  startAnew: 'New or open…',
  goOn: 'Go on with the draft',
  formerDraft: 'Take back the draft before this one',
  newArticle: 'A new article',
  newArticleHint: 'Paste its text, mark its passages, place them: the map grows beside it.',
  openFile: 'Open a file',
  openFileHint: 'A story (.geojson), or places and lines to begin with: GeoJSON, GPX, KML, CSV; or a text.',
  sample: 'Look at the sample',
  sampleHint: 'The first story: a train journey in September 2023.',
  sampleFailed: 'The sample could not be fetched. Try again when this page has a connection.',
  private: 'All of it happens in this browser: no word of the article leaves it.',
  undo: 'Undo',
  redo: 'Redo',
  language: 'Français',
  left: 'Text and story',
  right: 'Map and page',
  article: 'Article',
  journey: 'Journey',
  sources: 'Sources',
  languages: 'Languages',
  take: 'Take it away',
  map: 'Map',
  page: 'Page',
  kept: 'Kept in this browser',
  keeping: 'Being kept …',
  notKept:
    'This browser cannot keep the draft (its disk is full, or the window is private). Save the story file and a copy of the article yourself:',
  saveNow: 'Save the story file',
  readOnly: 'Another tab has this draft: here it can only be read. Close the other tab to go on here.',
  faults: 'To do',
  noFaults: 'Nothing left to do: the page can be taken away.',
  faultCount: (faults: number): string => (faults === 1 ? '1 thing to do' : `${faults} things to do`),
  warningCount: (warnings: number): string =>
    warnings === 1 ? '1 thing to look at' : `${warnings} things to look at`,
  next: 'Next:',
  warnings: 'To look at',
  goTo: 'Go to it',
  inEnglish: 'The check speaks English, as its command does.',
};

export type DeskWords = typeof en;

const fr: DeskWords = {
  tooOld:
    'Ce navigateur ne sait pas reconnaître les phrases d’un texte : l’éditeur demande Firefox 125, Chrome 111, Safari 16.4 ou plus récent. Les cartes qu’il fait s’ouvrent aussi dans de plus anciens.',
  title: 'Une carte à partir d’un article',
  documentTitle: 'Parcours · Éditeur',
  start: 'Commencer',
  startAnew: 'Nouveau ou ouvrir…',
  goOn: 'Continuer le brouillon',
  formerDraft: 'Reprendre le brouillon précédent',
  newArticle: 'Un nouvel article',
  newArticleHint: 'Collez son texte, marquez ses passages, placez-les : la carte se construit à côté.',
  openFile: 'Ouvrir un fichier',
  openFileHint:
    'Un récit (.geojson), ou des lieux et des lignes pour commencer : GeoJSON, GPX, KML, CSV ; ou un texte.',
  sample: 'Regarder l’exemple',
  sampleHint: 'Le premier récit : un voyage en train en septembre 2023.',
  sampleFailed: 'L’exemple n’a pas pu être chargé. Réessayez quand cette page aura une connexion.',
  private: 'Tout se passe dans ce navigateur : pas un mot de l’article n’en sort.',
  undo: 'Annuler',
  redo: 'Rétablir',
  language: 'English',
  left: 'Texte et récit',
  right: 'Carte et page',
  article: 'Article',
  journey: 'Parcours',
  sources: 'Sources',
  languages: 'Langues',
  take: 'Emporter',
  map: 'Carte',
  page: 'Page',
  kept: 'Gardé dans ce navigateur',
  keeping: 'Enregistrement…',
  notKept:
    'Ce navigateur ne peut pas garder le brouillon (disque plein ou fenêtre privée). Enregistrez vous-même le fichier du récit et une copie de l’article :',
  saveNow: 'Enregistrer le fichier du récit',
  readOnly:
    'Un autre onglet tient ce brouillon : ici, il ne peut qu’être lu. Fermez l’autre onglet pour continuer ici.',
  faults: 'À faire',
  noFaults: 'Plus rien à faire : la page peut être emportée.',
  faultCount: (faults) => (faults === 1 ? '1 chose à faire' : `${faults} choses à faire`),
  warningCount: (warnings) => (warnings === 1 ? '1 point à regarder' : `${warnings} points à regarder`),
  next: 'Ensuite :',
  warnings: 'À regarder',
  goTo: 'Y aller',
  inEnglish: 'Ce que la vérification trouve plus rarement est en anglais, comme sa commande.',
};

export const deskWords: Record<EditorLanguage, DeskWords> = { en, fr };
