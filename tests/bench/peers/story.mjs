/** What every peer tells: three places of the story with an excerpt each, and the line between them. */
export const TITLE = 'Kim Jong-un en Russie : du cosmodrome de Vostochny à Vladivostok';
export const VIEW = { center: [132.8, 47.6], zoom256: 6 };
export const COLORS = {
  water: '#cfe2ee',
  land: '#efe9dc',
  border: '#b8ad98',
  route: '#c0392b',
  place: '#1d4e89',
};

export const PLACES = [
  {
    id: 'vostochny',
    name: 'Cosmodrome de Vostochny',
    lngLat: [128.33, 51.88],
    text: "Le président russe Vladimir Poutine et le dirigeant nord-coréen Kim Jong Un ont eu des entretiens qui ont duré plus de cinq heures au cosmodrome de Vostochny, dans la région extrême-orientale de l'Amour, le 13 septembre.",
  },
  {
    id: 'komsomolsk',
    name: "Komsomolsk-sur-l'Amour",
    lngLat: [137.0, 50.55],
    text: "Le dirigeant nord-coréen devrait se rendre à Komsomolsk-sur-l'Amour, dans la région de Khabarovsk, et à Vladivostok, dans la région du Primorié.",
  },
  {
    id: 'vladivostok',
    name: 'Vladivostok',
    lngLat: [131.89, 43.12],
    text: "Après le sommet au cosmodrome de Vostochny, M. Kim a poursuivi sa tournée dans d'autres régions de l'Extrême-Orient russe.",
  },
];

export const ROUTE = [
  [130.64, 42.43],
  [131.95, 43.8],
  [135.07, 48.48],
  [128.47, 50.92],
  [128.33, 51.88],
  [137.0, 50.55],
  [135.07, 48.48],
  [131.89, 43.12],
];
