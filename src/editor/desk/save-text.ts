/** Saves a text as a file where the browser puts its downloads. */
export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/geo+json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has begun with the click; what is freed later is not read any more.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
