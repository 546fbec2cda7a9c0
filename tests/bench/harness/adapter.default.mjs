/** What the harness must know of a page. Copy it to <adapters>/<name>.mjs and change what differs. */
const view = { center: [132.8, 47.6], zoom256: 6 };
const vladivostok = [131.89, 43.12];

export default {
  /** The map on screen; of several matches the largest counts. */
  map: '#map',
  /** Colours that the finished map shows; the filmed passes look for them. */
  colors: { land: '#efe9dc', route: '#c0392b' },
  /** A piece of the excerpt (within one text node) that is visible only when the place is open. */
  text: 'a poursuivi sa tournée',
  /** True where the text is in the document from the start and opening only brings it into view. */
  textAlwaysInPage: false,
  /**
   * Where an engine comes only when a reader reaches for the map: what the page's root element matches once that engine
   * has drawn it, and the paths of the engine's files. Undefined where the map at rest is the only one.
   */
  ready: undefined,
  engine: undefined,
  /** Opens that place, as a hand would. Called once on a page at rest, and again and again on a loading one. Null: no text. */
  open: ({ clickPlace }) => clickPlace(vladivostok, view),
  /** Where in the map a drag starts, as fractions of its box; null where the map cannot be dragged. */
  drag: [0.7, 0.45],
};
