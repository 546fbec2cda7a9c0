declare module 'virtual:story' {
  const story: import('../geo/story/story.ts').Story;
  export default story;
}
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module 'virtual:theme.css';

interface ImportMetaEnv {
  /** In the one file: the site's address, with a slash at its end, or ''. */
  readonly VITE_FULL_MAP?: string;
}
