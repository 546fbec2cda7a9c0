declare module 'virtual:story' {
  const story: import('../geo/story/story.ts').Story;
  export default story;
}
declare module 'virtual:mode-glyphs' {
  /** Of the story's modes, and of a mode that is unknown. */
  export const MODE_GLYPHS: Record<
    import('../geo/story/story.ts').Mode,
    import('../geo/style/modes.ts').ModeGlyph
  >;
}
declare module 'virtual:basemap?url' {
  const url: string;
  export default url;
}
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module 'virtual:theme.css';

interface ImportMetaEnv {
  /** Whether pages may be kept for reading offline; never while developing. */
  readonly VITE_OFFLINE?: boolean;
  /** In the one file: the site's address, with a slash at its end, or ''. */
  readonly VITE_FULL_MAP?: string;
}
