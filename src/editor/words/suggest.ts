/** Words around what an article seems to name. */
import type { EditorLanguage } from './editor-language.ts';

interface SuggestWords {
  names: string;
  dates: string;
  /** How many are open, for the head of the list. */
  open: (count: number) => string;
  noNames: string;
  noDates: string;
  allAnswered: string;
  place: string;
  noPlace: string;
  later: string;
  takeBack: string;
  /** Names of the buttons, for whoever hears them out of context. */
  isPlace: (name: string) => string;
  isNoPlace: (name: string) => string;
  decideLater: (name: string) => string;
  openAgain: (name: string) => string;
  country: string;
  region: string;
  inhabitants: (count: number) => string;
  /** Other places called so. */
  others: (count: number) => string;
  mentions: (count: number) => string;
  answerCounts: (others: number) => string;
  paragraph: (number: number) => string;
  show: (words: string, paragraph: number) => string;
  putOff: (count: number) => string;
  refused: (count: number) => string;
  /** A date that the text alone does not tell. */
  yearNeeded: string;
  faults: { unreachable: string; damaged: string };
}

/** Made once: `toLocaleString` makes one for each number. */
const NUMBERS = { en: new Intl.NumberFormat('en'), fr: new Intl.NumberFormat('fr') };
const count = (value: number, language: EditorLanguage): string => NUMBERS[language].format(value);

export const suggestWords: Record<EditorLanguage, SuggestWords> = {
  en: {
    names: 'Names of places',
    dates: 'Dates',
    open: (number) => (number === 0 ? 'none open' : `${number} open`),
    noNames: 'No name of a town, a region or a country was found. Select words in the text to make a place.',
    noDates: 'No date was found.',
    allAnswered: 'All names are answered.',
    place: 'A place',
    noPlace: 'Not a place',
    later: 'Later',
    takeBack: 'Take back',
    isPlace: (name) => `${name}: a place`,
    isNoPlace: (name) => `${name}: not a place`,
    decideLater: (name) => `${name}: decide later`,
    openAgain: (name) => `${name}: take the answer back`,
    country: 'country',
    region: 'region',
    inhabitants: (number) => `${count(number, 'en')} inhabitants`,
    others: (number) => (number === 1 ? 'one other of this name' : `${number} others of this name`),
    mentions: (number) => (number === 1 ? 'mentioned once' : `mentioned ${number} times`),
    answerCounts: (others) =>
      others === 1
        ? 'The answer counts for its other mention too.'
        : `The answer counts for its other ${others} mentions too.`,
    paragraph: (number) => `§ ${number}`,
    show: (words, paragraph) => `Show “${words}” in paragraph ${paragraph}`,
    putOff: (number) => `For later: ${number}`,
    refused: (number) => `Not places: ${number}`,
    yearNeeded: 'when the article was published is needed for it',
    faults: {
      unreachable:
        'The list of the world’s places could not be fetched, so no names are suggested; check the connection and try again.',
      damaged:
        'The list of the world’s places came damaged, so no names are suggested; reload the page to try again.',
    },
  },
  fr: {
    names: 'Noms de lieux',
    dates: 'Dates',
    open: (number) => (number === 0 ? 'aucun en attente' : `${number} en attente`),
    noNames:
      'Aucun nom de ville, de région ou de pays n’a été trouvé. Sélectionnez des mots du texte pour en faire un lieu.',
    noDates: 'Aucune date n’a été trouvée.',
    allAnswered: 'Tous les noms ont leur réponse.',
    place: 'Un lieu',
    noPlace: 'Pas un lieu',
    later: 'Plus tard',
    takeBack: 'Revenir',
    isPlace: (name) => `${name} : un lieu`,
    isNoPlace: (name) => `${name} : pas un lieu`,
    decideLater: (name) => `${name} : décider plus tard`,
    openAgain: (name) => `${name} : revenir sur la réponse`,
    country: 'pays',
    region: 'région',
    inhabitants: (number) => `${count(number, 'fr')} habitants`,
    others: (number) => (number === 1 ? 'un autre du même nom' : `${number} autres du même nom`),
    mentions: (number) => (number === 1 ? 'mentionné une fois' : `mentionné ${number} fois`),
    answerCounts: (others) =>
      others === 1
        ? 'La réponse vaut aussi pour l’autre mention.'
        : `La réponse vaut aussi pour les ${others} autres mentions.`,
    paragraph: (number) => `§ ${number}`,
    show: (words, paragraph) => `Montrer « ${words} » au paragraphe ${paragraph}`,
    putOff: (number) => `Pour plus tard : ${number}`,
    refused: (number) => `Pas des lieux : ${number}`,
    yearNeeded: 'il y faut la date de parution de l’article',
    faults: {
      unreachable:
        'La liste des lieux du monde n’a pas pu être chargée, aucun nom n’est donc proposé ; vérifiez la connexion et réessayez.',
      damaged:
        'La liste des lieux du monde est arrivée abîmée, aucun nom n’est donc proposé ; rechargez la page pour réessayer.',
    },
  },
};
