/**
 * Is there a Firefox or a WebKit on this machine, and where was it looked for?
 * Only looks: what is installed, and how, is the business of the script.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'firefox' | 'webkit'} Kind
 * @typedef {{ env: Readonly<Record<string, string | undefined>>, platform: string }} Machine
 * @typedef {object} Part one of the programs that a browser needs
 * @property {string} name
 * @property {string[]} places where it is looked for, the first that is there is taken
 * @typedef {{ kind: Kind, programs: Record<string, string> } | { kind: Kind, missing: string, places: string[] }} Found
 */

/** The Debian packages that bring a browser. @type {Readonly<Record<Kind, readonly string[]>>} */
export const PACKAGES = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

/** The folder of WebKit's small browser carries the processor and the version in its path. */
const TRIPLETS = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu', arm: 'arm-linux-gnueabihf' };

/** @param {Machine} machine @param {string[]} names @param {string[]} [more] */
function inPath({ env, platform }, names, more = []) {
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    ...(platform === 'linux' ? ['/usr/bin'] : []),
  ];
  return [...new Set([...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...more])];
}

/**
 * What a browser consists of, and all the places where each part may be. A path that was set by hand is the only one: who says where it is
 * wants that one, and no other in its stead.
 * @param {Kind} kind @param {Machine} machine @returns {Part[]}
 */
export function partsOf(kind, machine) {
  const { env, platform } = machine;
  if (kind === 'firefox') {
    const own = env['FIREFOX_PATH'];
    if (own) return [{ name: 'firefox', places: [own] }];
    if (platform === 'darwin') {
      const home = env['HOME'] ? [join(env['HOME'], 'Applications')] : [];
      const places = ['/Applications', ...home].map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox'));
      return [{ name: 'firefox', places: inPath(machine, ['firefox'], places) }];
    }
    if (platform === 'win32') {
      const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
      return [{ name: 'firefox', places: folders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')) }];
    }
    return [
      { name: 'firefox', places: inPath(machine, ['firefox-esr', 'firefox'], ['/usr/lib/firefox-esr/firefox-esr']) },
    ];
  }
  const own = env['WEBKIT_DRIVER'];
  const folders = Object.values(TRIPLETS).flatMap((triplet) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => join('/usr/lib', triplet, version)),
  );
  const elsewhere = ['/usr/libexec', '/usr/lib64', '/usr/lib'].flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1'].map((version) => join(folder, version)),
  );
  return [
    { name: 'driver', places: own ? [own] : inPath(machine, ['WebKitWebDriver']) },
    { name: 'browser', places: [...folders, ...elsewhere].map((folder) => join(folder, 'MiniBrowser')) },
    { name: 'screen', places: inPath(machine, ['Xvfb']) },
  ];
}

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {Kind} kind @param {Machine} [machine] @param {(path: string) => boolean} [isThere]
 * @returns {Found} the path of every program, or the first one that is missing with the places where it is not
 */
export function findBrowser(kind, machine = process, isThere = executable) {
  /** @type {Record<string, string>} */
  const programs = {};
  for (const { name, places } of partsOf(kind, machine)) {
    const path = places.find(isThere);
    if (path === undefined) return { kind, missing: name, places };
    programs[name] = path;
  }
  return { kind, programs };
}
