/** Command-line arguments of every script: typed options, `--help`, and the nearest option for a mistyped one. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findNearest } from '../src/core/text/nearest.ts';
import { padTo } from '../src/pipeline/terminal.ts';

export interface OptionSpec {
  type: 'boolean' | 'string';
  /** One line for `--help`. */
  help: string;
  /** Name of the value in `--help`, such as 文件夹. */
  value?: string;
  default?: string;
  /** May be given more than once; the value is a list. */
  multiple?: true;
}

export interface Command<Options extends Readonly<Record<string, OptionSpec>>> {
  /** As it is typed: `npm run check`. */
  name: string;
  /** Its purpose, in a sentence. */
  summary: string;
  options: Options;
  /** Arguments after the options; absent for a command that takes none. */
  positionals?: { name: string; help: string; most: number };
  /** Further lines of `--help`: exit codes, environment, examples. */
  notes?: readonly string[];
}

type Value<Spec extends OptionSpec> = Spec['type'] extends 'boolean'
  ? boolean
  : Spec extends { multiple: true }
    ? string[]
    : Spec extends { default: string }
      ? string
      : string | undefined;

export interface Arguments<Options extends Readonly<Record<string, OptionSpec>>> {
  values: { [Name in keyof Options]: Value<Options[Name]> };
  positionals: string[];
}

/** A parsed command line. `fault` states in Chinese what is wrong with it and what was probably meant. */
export type Parsed<Options extends Readonly<Record<string, OptionSpec>>> =
  | ({ kind: 'run' } & Arguments<Options>)
  | { kind: 'help'; text: string }
  | { kind: 'fault'; message: string };

/** Options of every command that reads content or writes a site. */
export const FOLDER_OPTIONS = {
  content: { type: 'string', value: '文件夹', help: '内容文件夹（代替环境变量 WENMAI_CONTENT）' },
  out: { type: 'string', value: '文件夹', help: '网站写到哪个文件夹（代替环境变量 WENMAI_OUT）' },
} as const satisfies Record<string, OptionSpec>;

const HELP: OptionSpec = { type: 'boolean', help: '显示这段说明' };

/**
 * The arguments of this process. Prints help and exits with 0, or prints what is wrong with the command line and exits with 2.
 *
 * `npm run check -- --al` prints 没有 --al 这个选项。是否应为 --all？
 */
export function readArguments<const Options extends Readonly<Record<string, OptionSpec>>>(
  command: Command<Options>,
  argv: readonly string[] = process.argv.slice(2),
): Arguments<Options> {
  const parsed = parseArguments(command, argv);
  if (parsed.kind === 'run') return parsed;
  if (parsed.kind === 'help') {
    console.log(parsed.text);
    process.exit(0);
  }
  console.error(`${parsed.message}\n用 ${command.name} -- --help 查看全部用法。`);
  process.exit(2);
}

export function parseArguments<const Options extends Readonly<Record<string, OptionSpec>>>(
  command: Command<Options>,
  argv: readonly string[],
): Parsed<Options> {
  const specs: Record<string, OptionSpec> = { ...command.options, help: HELP };
  const options = Object.fromEntries(Object.entries(specs).map(([name, { type }]) => [name, { type }]));
  // The library's own errors are English and name no nearest option.
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | string[] | boolean | undefined> = {};
  for (const [name, spec] of Object.entries(command.options)) values[name] = valueWithout(spec);
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const fault = optionFault(token, specs);
    if (fault !== undefined) return { kind: 'fault', message: fault };
    const before = values[token.name];
    if (Array.isArray(before)) before.push(token.value ?? '');
    else values[token.name] = token.value ?? true;
  }
  if (values.help === true) return { kind: 'help', text: formatHelp(command) };
  const extra = positionals[command.positionals?.most ?? 0];
  if (extra !== undefined) return { kind: 'fault', message: `多出了“${extra}”。` };
  return { kind: 'run', values: values as Arguments<Options>['values'], positionals };
}

/** The value of an option that is not given. */
function valueWithout(spec: OptionSpec): string | string[] | boolean | undefined {
  if (spec.type === 'boolean') return false;
  return spec.multiple ? [] : spec.default;
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function optionFault(token: OptionToken, specs: Readonly<Record<string, OptionSpec>>): string | undefined {
  const { name, rawName, value, inlineValue } = token;
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined) {
    const nearest = findNearest(name, Object.keys(specs));
    return `没有 ${rawName} 这个选项。${nearest === undefined ? '' : `是否应为 --${nearest}？`}`;
  }
  if (spec.type === 'boolean') return value === undefined ? undefined : `${rawName} 后面不写值。`;
  // `--out --force` forgets a value; `--out=--force` means it.
  if (value === undefined || (value.startsWith('-') && !inlineValue))
    return `${rawName} 后面要写${spec.value ?? '值'}。`;
  return undefined;
}

/** `用法：npm run check -- [选项]`, then the options and notes. */
export function formatHelp(command: Command<Readonly<Record<string, OptionSpec>>>): string {
  const { name, summary, positionals, notes = [] } = command;
  const options: [string, OptionSpec][] = [...Object.entries(command.options), ['help', HELP]];
  const rows: [string, string][] = options.map(([option, spec]) => [formatOption(option, spec), formatHint(spec)]);
  if (positionals !== undefined) rows.unshift([`<${positionals.name}>`, positionals.help]);
  const usage = `${name} -- ${positionals === undefined ? '' : `<${positionals.name}> `}[选项]`;
  return [
    summary,
    '',
    `用法：${usage}`,
    '',
    ...rows.map(([left, right]) => `  ${padTo(left, 22)}  ${right}`),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ].join('\n');
}

function formatOption(option: string, { type, value = '值', multiple }: OptionSpec): string {
  return type === 'boolean' ? `--${option}` : `--${option} <${value}>${multiple ? '…' : ''}`;
}

function formatHint({ help, default: preset }: OptionSpec): string {
  return preset === undefined ? help : `${help}（默认 ${preset}）`;
}

/**
 * Sets the environment from `--content` and `--out`, for this process and those it starts. Paths begin where the user stands,
 * which npm keeps in INIT_CWD; it runs scripts in the project's own folder.
 */
export function useFolders({ content, out }: { content?: string | undefined; out?: string | undefined }): void {
  if (content !== undefined) process.env.WENMAI_CONTENT = fromUser(content);
  if (out !== undefined) process.env.WENMAI_OUT = fromUser(out);
}

/** `path` from the folder in which the user typed the command. */
export function fromUser(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
