/** The site's home page, in French. */
const vostochny = '[data-map] [data-stop="vostochny"]';

export default {
  map: '[data-map]',
  colors: { land: '#f7f4ed', route: '#b01f2b' },
  /** The first words of the article's first quote, in the card and in the text; the peers' pages have them too. */
  text: 'ont eu des entretiens qui ont duré plus de cinq heures',
  textAlwaysInPage: true,
  ready: '[data-map-state="ready"]',
  engine: /\/assets\/(engine|maplibre-gl-worker)-[^/]*\.(js|css)$/,
  open: ({ clickOn }) => clickOn(vostochny),
  drag: [0.7, 0.45],
};
