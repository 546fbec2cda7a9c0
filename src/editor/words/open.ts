/** What is said about a file that an author opens. Where a fault comes from the check, its words stay English. */
import type { EditorLanguage } from './editor-language.ts';

interface OpenWords {
  /** About a file that was not opened. @param fault a sentence's end, with its full stop */
  notOpened: (file: string, fault: string) => string;
  line: (line: number) => string;
  tooLarge: (megabytes: string, most: number) => string;
  unreadable: string;
  damagedXml: string;
  noPositions: string;
  noColumns: string;
  empty: string;
  /** About what was opened all the same. */
  olderVersion: string;
  repeatedKeys: (keys: string) => string;
  leftOut: (count: number) => string;
  cut: (shown: number, all: number) => string;
}

export const openWords: Record<EditorLanguage, OpenWords> = {
  en: {
    notOpened: (file, fault) => `“${file}” was not opened: ${fault} Your draft is as it was.`,
    line: (line) => `line ${line}`,
    tooLarge: (megabytes, most) => `it has ${megabytes} MB, and a file may have ${most} at most`,
    unreadable: 'the browser could not read it; is it a folder, or has it been moved?',
    damagedXml: 'it is KML or GPX, but cut off or damaged; export it again',
    noPositions: 'it holds no point and no line with a position on earth',
    noColumns: 'its first line names no columns of latitude and longitude; call them “lat” and “lon”',
    empty: 'it is empty',
    olderVersion: 'This file is of an older version; saving it writes the present one.',
    repeatedKeys: (keys) =>
      `The file has ${keys} twice in one object: only the last was read. Keep the original file.`,
    leftOut: (count) =>
      `${count === 1 ? 'One part' : `${count} parts`} of the file could not become a place: areas, or what has no position on earth.`,
    cut: (shown, all) => `The first ${shown} of ${all} places and lines are offered.`,
  },
  fr: {
    notOpened: (file, fault) =>
      `« ${file} » n’a pas été ouvert : ${fault} Votre brouillon est resté tel quel.`,
    line: (line) => `ligne ${line}`,
    tooLarge: (megabytes, most) => `il fait ${megabytes} Mo, et un fichier peut en faire ${most} au plus`,
    unreadable: 'le navigateur n’a pas pu le lire ; est-ce un dossier, ou a-t-il été déplacé ?',
    damagedXml: 'c’est du KML ou du GPX, mais coupé ou abîmé ; exportez-le à nouveau',
    noPositions: 'il ne contient ni point ni ligne situés sur terre',
    noColumns:
      'sa première ligne ne nomme pas de colonnes de latitude et de longitude ; appelez-les « lat » et « lon »',
    empty: 'il est vide',
    olderVersion: 'Ce fichier est d’une version antérieure ; l’enregistrer écrit la version actuelle.',
    repeatedKeys: (keys) =>
      `Le fichier contient ${keys} deux fois dans un même objet : seul le dernier a été lu. Gardez le fichier d’origine.`,
    leftOut: (count) =>
      `${count === 1 ? 'Un élément du fichier n’a' : `${count} éléments du fichier n’ont`} pu devenir un lieu : surfaces, ou sans position sur terre.`,
    cut: (shown, all) => `Les ${shown} premiers lieux et lignes sont proposés, sur ${all}.`,
  },
};
