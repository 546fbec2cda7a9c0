/** The package ships no types. */
declare module 'wawoff2' {
  /** WOFF2 to TrueType. The result is a view of the decoder's memory: copy it before the next call. */
  export function decompress(file: Uint8Array): Promise<Uint8Array>;
}
