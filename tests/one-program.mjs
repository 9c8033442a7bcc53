/**
 * What does the linter take the types from? One program of all files, made once, in which every component stands as the script that
 * its parser makes of it. Left alone, typescript-eslint makes a program anew for each component, most of the time of a run.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ parseForESLint: (code: string, options: object) => unknown }} Parser */
const parser = /** @type {Parser} */ (typescript.parser);

/** The parser of components, as the plugin sets it. */
const components = /** @type {Parser} */ (
  svelte.configs.base.find(({ languageOptions }) => languageOptions?.parser)?.languageOptions?.parser
);

/**
 * The script of a component, as its parser hands it on when types are asked for.
 * @param {string} filePath @param {string} code
 */
function scriptOf(filePath, code) {
  let script = code;
  const handedOn = new Error('that is all that is wanted');
  /** @param {string} text @param {{ projectService?: unknown }} options */
  const parseForESLint = (text, options) => {
    if (!options.projectService) return parser.parseForESLint(text, options);
    script = text;
    throw handedOn;
  };
  try {
    components.parseForESLint(code, { filePath, projectService: true, parser: { ...parser, parseForESLint } });
  } catch (error) {
    // A component that cannot be parsed is said to be one when it is linted.
    if (error !== handedOn) return code;
  }
  return script;
}

function makeProgram() {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    `${root}tsconfig.json`,
    undefined,
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
    undefined,
    undefined,
    [{ extension: '.svelte', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }],
  );
  const options = { ...parsed?.options, allowNonTsExtensions: true };
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, ...rest) =>
    /\.svelte(\.ts)?$/.test(name) && !name.includes('/node_modules/')
      ? ts.createSourceFile(name, scriptOf(name, readFileSync(name, 'utf8')), languageVersion, true, ts.ScriptKind.TS)
      : read(name, languageVersion, ...rest);
  const canary = `${root}tests/fixtures/canary/Canary.svelte`;
  return ts.createProgram([...(parsed?.fileNames ?? []), canary], options, host);
}

/** @type {ts.Program | undefined} */
let program;

/** @param {string} code @param {any} options */
function parseForESLint(code, options) {
  if (!options?.projectService) return parser.parseForESLint(code, options);
  program ??= makeProgram();
  // What is mended meanwhile, by `--fix` or in an editor, is no longer what stands in the program.
  if (program.getSourceFile(options.filePath)?.text !== code) return parser.parseForESLint(code, options);
  return parser.parseForESLint(code, { ...options, projectService: undefined, programs: [program] });
}

/** In place of the parser of typescript-eslint, where `projectService` is set. */
export const oneProgram = { ...parser, parseForESLint };
