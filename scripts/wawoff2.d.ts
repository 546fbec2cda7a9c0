/** The package ships no types. Its index would bring the other direction as well. */
declare module 'wawoff2/decompress.js' {
  /** WOFF2 to TrueType. The result is a view of the decoder's memory: copy it before the next call. */
  export default function decompress(file: Uint8Array): Promise<Uint8Array>;
}
