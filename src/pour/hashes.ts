/** Hashes of texts and files, as a build and the editor's page make them. */

/** What a file holds, a text in UTF-8. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function sha256(content: string | Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytesOf(content))));
}

/** A text's hash as a source of a security policy, without its quotation marks: `sha256-…`. */
export async function policyHash(text: string): Promise<string> {
  return `sha256-${btoa(String.fromCharCode(...(await sha256(text))))}`;
}

/** The name of an asset with a hash of its content: `page.css` -> `assets/page-0a1b2c3d.css`. */
export async function assetPath(name: string, content: string | Uint8Array): Promise<string> {
  const digits = [...(await sha256(content)).slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `assets/${name.replace('.', `-${digits.join('')}.`)}`;
}
