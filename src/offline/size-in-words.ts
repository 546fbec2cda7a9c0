/** Bytes with two figures, in the words of a language: `970 kB`, `1,0 Mo`. Less than a kilobyte is one. */
export function sizeInWords(bytes: number, language: string): string {
  const kilobytes = Math.max(1, bytes / 1000);
  const isLarge = kilobytes >= 995;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    minimumSignificantDigits: isLarge ? 2 : 1,
    maximumSignificantDigits: 2,
  });
  return format.format(isLarge ? kilobytes / 1000 : kilobytes);
}
