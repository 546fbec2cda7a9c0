/** Words around what an author takes away. */
import type { EditorLanguage } from './editor-language.ts';

export interface TakeWords {
  heading: string;
  story: { name: string; says: string; take: string };
  page: { name: string; says: string; take: string };
  site: { name: string; says: string; take: string };
  /** Why page and site cannot be made yet. */
  faults: (count: number) => string;
  toFaults: string;
  unchecked: string;
  address: string;
  addressSays: string;
  badAddress: (typed: string) => string;
  making: string;
  drawing: (percent: number) => string;
  made: (name: string, size: string) => string;
  save: (name: string, size: string) => string;
  saved: (name: string) => string;
  /** Handed to the browser, of which nobody hears whether it wrote the file. */
  handedOn: (name: string) => string;
  failures: Record<'no-files' | 'no-picture' | 'unexpected' | 'not-saved', (detail: string) => string>;
}

const en: TakeWords = {
  heading: 'Take it away',
  story: {
    name: 'The story file',
    says: 'All that you have made, in one file to go on with later, here or in other programs. The article’s text is not in it. Always possible, whatever is still to be put right.',
    take: 'Save the story file',
  },
  page: {
    name: 'The page as one file',
    says: 'The whole map in one HTML file that opens from a disk, without a network: for an archive, or to send by mail.',
    take: 'Make the page',
  },
  site: {
    name: 'The whole site',
    says: 'A zip with a page for each place and each language, images for links, downloads, and a text that says how to put it on a host.',
    take: 'Make the site',
  },
  faults: (count) =>
    count === 1
      ? 'One thing is to be put right before the page and the site can be made.'
      : `${count} things are to be put right before the page and the site can be made.`,
  toFaults: 'To the first',
  unchecked: 'The story is still being checked.',
  address: 'The site’s address, if you know it',
  addressSays:
    'For example https://example.org/maps/. Without it the site works at the root of any host, and images of links may be missing in messengers.',
  badAddress: (typed) =>
    `“${typed}” is no address of a folder on the web, like https://example.org/maps/: nothing was made.`,
  making: 'Making it …',
  drawing: (percent) => `Drawing the images of links: ${percent} %`,
  made: (name, size) => `${name} is ready (${size}).`,
  save: (name, size) => `Save ${name} (${size})`,
  saved: (name) => `${name} is saved.`,
  handedOn: (name) => `Your browser has ${name} among its downloads.`,
  failures: {
    'no-files': () =>
      'The files that it is made from did not come: see whether you are online, then try again.',
    'no-picture': () =>
      'This browser cannot draw the images of links (some that guard privacy refuse it): try another browser, or take the page as one file.',
    unexpected: (detail) => `It could not be made: ${detail}. The story file can still be saved.`,
    'not-saved': (detail) => `It was not saved: ${detail}.`,
  },
};

const fr: TakeWords = {
  heading: 'L’emporter',
  story: {
    name: 'Le fichier du récit',
    says: 'Tout ce que vous avez fait, en un fichier pour continuer plus tard, ici ou dans d’autres programmes. Le texte de l’article n’y est pas. Toujours possible, quoi qu’il reste à corriger.',
    take: 'Enregistrer le fichier du récit',
  },
  page: {
    name: 'La page en un seul fichier',
    says: 'Toute la carte en un fichier HTML qui s’ouvre depuis un disque, sans réseau : pour une archive, ou pour l’envoyer par courriel.',
    take: 'Faire la page',
  },
  site: {
    name: 'Le site entier',
    says: 'Un zip avec une page pour chaque lieu et chaque langue, des images pour les liens, des téléchargements, et un texte qui dit comment le mettre en ligne.',
    take: 'Faire le site',
  },
  faults: (count) =>
    count === 1
      ? 'Un point est à corriger avant que la page et le site puissent être faits.'
      : `${count} points sont à corriger avant que la page et le site puissent être faits.`,
  toFaults: 'Vers la première',
  unchecked: 'Le récit est encore en cours de vérification.',
  address: 'L’adresse du site, si vous la connaissez',
  addressSays:
    'Par exemple https://example.org/cartes/. Sans elle le site fonctionne à la racine de tout hébergement, et les images des liens peuvent manquer dans les messageries.',
  badAddress: (typed) =>
    `« ${typed} » n’est pas l’adresse d’un dossier sur le web, comme https://example.org/cartes/ : rien n’a été fait.`,
  making: 'En cours …',
  drawing: (percent) => `Dessin des images des liens : ${percent} %`,
  made: (name, size) => `${name} est prêt (${size}).`,
  save: (name, size) => `Enregistrer ${name} (${size})`,
  saved: (name) => `${name} est enregistré.`,
  handedOn: (name) => `Votre navigateur a ${name} parmi ses téléchargements.`,
  failures: {
    'no-files': () =>
      'Les fichiers dont il est fait ne sont pas arrivés : voyez si vous êtes en ligne, puis essayez à nouveau.',
    'no-picture': () =>
      'Ce navigateur ne peut pas dessiner les images des liens (certains le refusent pour protéger la vie privée) : essayez-en un autre, ou emportez la page en un seul fichier.',
    unexpected: (detail) =>
      `Cela n’a pas pu être fait : ${detail}. Le fichier du récit peut toujours être enregistré.`,
    'not-saved': (detail) => `Rien n’a été enregistré : ${detail}.`,
  },
};

export const takeWords: Record<EditorLanguage, TakeWords> = { en, fr };
