/** What a command says on the terminal: colour only where there is one, and where nobody asked for none (no-color.org). */

const isColoured = (stream: NodeJS.WriteStream): boolean => stream.isTTY && !process.env.NO_COLOR;

export function sayFault(text: string): void {
  console.error(isColoured(process.stderr) ? `\u001B[31m${text}\u001B[39m` : text);
}

/** What a command is at, while it is at it. */
export const sayProgress = (text: string): void => console.error(text);
