/**
 * Which browser do the tests drive, and how is one had where there is none?
 * Run as a script it finds or installs one; imported it only looks, and never throws: every test configuration calls
 * `launchOptions()`, also for tests that need no browser.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { fontEnvironment } from './fonts.mjs';

/** The build without windows first: it does the same in four fifths of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

/**
 * Drawn by the processor (an emulated graphics card takes a machine of two cores for itself, and nothing here needs one), and no
 * traffic of the browser's own.
 */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns {string[]} */
function systemPaths() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])];
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const apps = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The browser's path; undefined where there is none. Throws only for a `CHROMIUM_PATH` that cannot be run.
 * @returns {string | undefined}
 */
function findBrowser() {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) {
    if (!executable(wanted)) throw new Error(`CHROMIUM_PATH is not an executable file: ${wanted}`);
    return wanted;
  }
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : systemPaths().find(executable);
}

/**
 * The path is always given, also for Playwright's own browser: left alone, Playwright looks for a second, headless-only
 * build, and fails where only the full one is installed.
 * @returns {{ executablePath?: string, args: string[], env?: Record<string, string> }}
 */
export function launchOptions() {
  const env = fontEnvironment();
  const common = { args: ARGUMENTS, ...(env && { env }) };
  try {
    const executablePath = findBrowser();
    return executablePath ? { ...common, executablePath } : common;
  } catch {
    return common;
  }
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', shell, env }).status === 0;
}

function install() {
  if (run('npx', ['--no-install', 'playwright', 'install', '--no-shell', 'chromium']) && findBrowser()) return;
  // Debian has the build without windows since its version 12; older and other archives have the whole browser alone.
  for (const name of ['chromium-headless-shell', 'chromium']) if (!findBrowser()) installFromDebian(name);
}

/** Does nothing where that is not for us to do. @param {string} name */
function installFromDebian(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...wait, 'update']);
  run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', name]);
}

/** A second renderer of figures, which the tests use where there is one. */
const hasRenderer = () => spawnSync('rsvg-convert', ['--version']).status === 0;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (!findBrowser()) install();
    const path = findBrowser();
    if (!path) {
      throw new Error(
        [
          'no Chromium found, and none could be installed. Three ways out:',
          '  1. npx playwright install --no-shell chromium',
          '  2. install Chromium, Chrome or Edge by the means of your system',
          '  3. set CHROMIUM_PATH to the executable of one that you have',
        ].join('\n'),
      );
    }
    console.log(`browser: ${path}`);
    if (!hasRenderer()) installFromDebian('librsvg2-bin');
    if (!hasRenderer()) console.log('not there: rsvg-convert (librsvg); figures are tried with resvg alone');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
