/** Runs a command by its name: help, its options, what goes wrong in one line, and the exit code. */
import { UsageError } from '../usage-error.ts';
import { basemapCommand } from './basemap.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { Command, Surroundings } from './command.ts';
import { newCommand } from './new.ts';
import { givenOptions, meant } from './options.ts';
import { serveCommand } from './serve.ts';
import { sayFault } from './terminal.ts';

export const COMMANDS: Record<string, Command> = {
  new: newCommand,
  check: checkCommand,
  basemap: basemapCommand,
  build: buildCommand,
  serve: serveCommand,
};

function optionLines({ options }: Command): string[] {
  const rows = Object.entries(options).map(([name, { value, says }]) => [
    `--${name}${value ? ` ${value}` : ''}`,
    says,
  ]);
  const width = Math.max(0, ...rows.map(([typed]) => typed!.length));
  return rows.map(([typed, says]) => `  ${typed!.padEnd(width)}  ${says}`);
}

const helpOf = (name: string, command: Command, { typed }: Surroundings): string =>
  [`${typed(name)} ${command.takes}`, `  ${command.says}`, ...optionLines(command)].join('\n');

/** All commands, a line each. */
export function helpOfAll(): string {
  const width = Math.max(...Object.keys(COMMANDS).map(({ length }) => length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { says }]) => `  parcours ${name.padEnd(width)}  ${says}`,
  );
  return ['Usage: parcours COMMAND [options]', ...lines, 'parcours COMMAND --help says more.'].join('\n');
}

/** @returns the exit code: 0; 1 for what failed; 2 for what was asked wrongly, when nothing was done */
export async function runCommand(
  name: string,
  parameters: string[],
  surroundings: Surroundings,
): Promise<number> {
  try {
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(`there is no command "${name}"${meant(name, Object.keys(COMMANDS))}`);
    if (parameters.includes('--help') || parameters.includes('-h')) {
      console.log(helpOf(name, command, surroundings));
      return 0;
    }
    return await command.run(givenOptions(command.options, parameters), surroundings);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isUsage = error instanceof UsageError;
    sayFault(isUsage && !message.includes('nothing was') ? `${message}; nothing was done` : message);
    return isUsage ? 2 : 1;
  }
}
