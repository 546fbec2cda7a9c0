/** Words about placing a stop: on the map, by a list of candidates, by typed coordinates. */
import type { EditorLanguage } from './editor-language.ts';

interface MapWords {
  /** The map's accessible name, and what its keys do. */
  map: string;
  mapKeys: string;
  mapKeysWhilePlacing: string;
  zoomIn: string;
  zoomOut: string;
  showAll: string;
  clickToPlace: string;
  /** There is no map to place on. */
  noMap: string;
  placeKeys: string;
  moved(name: string, coordinates: string): string;
  where(name: string): string;
  search: string;
  searchHint: string;
  /** How many candidates the list has now. */
  found(count: number): string;
  noneFound(words: string): string;
  searchFailed: string;
  candidates: string;
  candidateKeys: string;
  coordinates: string;
  coordinatesHint: string;
  placeThere: string;
  whichLatitude: string;
  isLatitude(number: string): string;
  onMap: string;
  toMap: string;
  noLand: string;
  beyondMap: string;
  accuracy: string;
  accuracyHint: string;
  badAccuracy(value: string): string;
  nowhere: string;
  nowhereHint: string;
  leftNowhere(name: string): string;
  /** Each names what was typed, and says what is allowed. */
  coordinatesFaults: Record<
    | 'no numbers'
    | 'one number'
    | 'not two angles'
    | 'address without'
    | 'latitude'
    | 'longitude'
    | 'sixty'
    | 'same axis'
    | 'two signs'
    | 'metres',
    (value: string) => string
  >;
}
export type CoordinatesFaultKind = keyof MapWords['coordinatesFaults'];

const en: MapWords = {
  map: 'Map of the story',
  mapKeys: 'Arrow keys move the map, + and − zoom.',
  mapKeysWhilePlacing:
    'Arrow keys move the map, + and − zoom, Enter puts the place at the cross in the middle.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all places',
  clickToPlace: 'Click where it lies',
  noMap:
    'The map cannot be drawn here (no WebGL, or a file that did not come): place by the list or by coordinates.',
  placeKeys: 'Arrow keys move it, with Shift farther; Escape gives it back.',
  moved: (name, coordinates) => `${name} is now at ${coordinates}.`,
  where: (name) => `Where is ${name}?`,
  search: 'Search by name',
  searchHint: 'Towns, regions and countries, in any script',
  found: (count) => (count === 1 ? '1 place found' : `${count} places found`),
  noneFound: (words) =>
    `No place is called “${words}”: try another spelling, click on the map, or type coordinates.`,
  searchFailed: 'The list of places did not come: try again, click on the map, or type coordinates.',
  candidates: 'Candidates',
  candidateKeys: 'Arrow keys show one after the other on the map, Enter takes it.',
  coordinates: 'Coordinates',
  coordinatesHint: '51.88, 128.33, or 51°53′03″N 128°20′05″E, or the address of an online map',
  placeThere: 'Place it there',
  whichLatitude: 'Which of the two is the latitude?',
  isLatitude: (number) => `${number} is the latitude`,
  onMap: 'Or click on the map.',
  toMap: 'Go to the map',
  noLand: 'The map has no land there: it is at sea, or on an island too small for this map.',
  beyondMap: 'The map ends at latitude 85.05: it cannot show this place.',
  accuracy: 'Right to within (km)',
  accuracyHint: 'How far off it may be. Leave it empty for a town.',
  badAccuracy: (value) =>
    `“${value}” is no distance: write kilometres above 0 and up to 1000, such as 5 or 0.5.`,
  nowhere: 'Nobody can say where',
  nowhereHint: 'It stays in the list, without a point on the map.',
  leftNowhere: (name) => `${name} is told of in the list, and has no point on the map.`,
  coordinatesFaults: {
    'no numbers': (value) =>
      `“${value}” holds no numbers: write latitude and longitude, such as 51.88, 128.33.`,
    'one number': (value) =>
      `“${value}” is one number: write latitude and longitude with a space between them, such as 51.88 128.33.`,
    'not two angles': (value) =>
      `“${value}” is not one latitude and one longitude: write them as 51.88, 128.33 or 51°53′03″N 128°20′05″E.`,
    'address without': (value) =>
      `The address “${value}” holds no coordinates: open it and copy the longer address that shows, or the coordinates.`,
    latitude: (value) => `“${value}” is no latitude: a latitude lies between −90 and 90.`,
    longitude: (value) => `“${value}” is no longitude: a longitude lies between −180 and 180.`,
    sixty: (value) => `“${value}” is too much for minutes or seconds: they lie below 60.`,
    'same axis': (value) => `“${value}” says the same direction twice: one is N or S, the other E or W.`,
    'two signs': (value) => `“${value}” has a minus before N or E: write one of the two.`,
    metres: (value) =>
      `“${value}” looks like metres of a national grid: write degrees (WGS 84), such as 51.88, 128.33.`,
  },
};

const fr: MapWords = {
  map: 'Carte du récit',
  mapKeys: 'Les flèches déplacent la carte, + et − changent l’échelle.',
  mapKeysWhilePlacing:
    'Les flèches déplacent la carte, + et − changent l’échelle, Entrée place le lieu sous la croix du milieu.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  showAll: 'Montrer tous les lieux',
  clickToPlace: 'Cliquez là où il se trouve',
  noMap:
    'La carte ne peut pas être dessinée ici (pas de WebGL, ou un fichier qui n’est pas arrivé)\u202f: placez par la liste ou par les coordonnées.',
  placeKeys: 'Les flèches le déplacent, plus loin avec Maj\u202f; Échap le rend.',
  moved: (name, coordinates) => `${name} est maintenant à ${coordinates}.`,
  where: (name) => `Où se trouve ${name}\u202f?`,
  search: 'Chercher par le nom',
  searchHint: 'Villes, régions et pays, dans toutes les écritures',
  found: (count) => (count === 1 ? '1 lieu trouvé' : `${count} lieux trouvés`),
  noneFound: (words) =>
    `Aucun lieu ne s’appelle «\u202f${words}\u202f»\u202f: essayez une autre graphie, cliquez sur la carte ou tapez des coordonnées.`,
  searchFailed:
    'La liste des lieux n’est pas arrivée\u202f: réessayez, cliquez sur la carte ou tapez des coordonnées.',
  candidates: 'Candidats',
  candidateKeys: 'Les flèches les montrent l’un après l’autre sur la carte, Entrée choisit.',
  coordinates: 'Coordonnées',
  coordinatesHint: '51,88 128,33, ou 51° 53′ 03″ N 128° 20′ 05″ E, ou l’adresse d’une carte en ligne',
  placeThere: 'Placer là',
  whichLatitude: 'Lequel des deux est la latitude\u202f?',
  isLatitude: (number) => `${number} est la latitude`,
  onMap: 'Ou cliquez sur la carte.',
  toMap: 'Aller à la carte',
  noLand: 'La carte n’a pas de terre à cet endroit\u202f: en mer, ou sur une île trop petite pour elle.',
  beyondMap: 'La carte s’arrête à la latitude 85,05\u202f: elle ne peut pas montrer ce lieu.',
  accuracy: 'Exact à (km)',
  accuracyHint: 'De combien il peut être éloigné. Laissez vide pour une ville.',
  badAccuracy: (value) =>
    `«\u202f${value}\u202f» n’est pas une distance\u202f: écrivez des kilomètres au-dessus de 0 et jusqu’à 1000, comme 5 ou 0,5.`,
  nowhere: 'Personne ne peut dire où',
  nowhereHint: 'Il reste dans la liste, sans point sur la carte.',
  leftNowhere: (name) => `${name} est dans la liste, sans point sur la carte.`,
  coordinatesFaults: {
    'no numbers': (value) =>
      `«\u202f${value}\u202f» ne contient pas de nombres\u202f: écrivez la latitude et la longitude, comme 51,88 128,33.`,
    'one number': (value) =>
      `«\u202f${value}\u202f» est un seul nombre\u202f: écrivez la latitude et la longitude séparées par une espace, comme 51,88 128,33.`,
    'not two angles': (value) =>
      `«\u202f${value}\u202f» n’est pas une latitude et une longitude\u202f: écrivez-les comme 51,88 128,33 ou 51° 53′ 03″ N 128° 20′ 05″ E.`,
    'address without': (value) =>
      `L’adresse «\u202f${value}\u202f» ne contient pas de coordonnées\u202f: ouvrez-la et copiez l’adresse plus longue qui s’affiche, ou les coordonnées.`,
    latitude: (value) =>
      `«\u202f${value}\u202f» n’est pas une latitude\u202f: elle se situe entre −90 et 90.`,
    longitude: (value) =>
      `«\u202f${value}\u202f» n’est pas une longitude\u202f: elle se situe entre −180 et 180.`,
    sixty: (value) =>
      `«\u202f${value}\u202f» est trop pour des minutes ou des secondes\u202f: elles restent au-dessous de 60.`,
    'same axis': (value) =>
      `«\u202f${value}\u202f» dit deux fois la même direction\u202f: l’une est N ou S, l’autre E ou O.`,
    'two signs': (value) => `«\u202f${value}\u202f» a un moins devant N ou E\u202f: écrivez l’un des deux.`,
    metres: (value) =>
      `«\u202f${value}\u202f» ressemble aux mètres d’une grille nationale\u202f: écrivez des degrés (WGS 84), comme 51,88 128,33.`,
  },
};

export const mapWords: Record<EditorLanguage, MapWords> = { en, fr };
