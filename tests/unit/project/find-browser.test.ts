/** Are the browsers of the long tests found where systems put them, and is it said where they were looked for? */
import { describe, expect, it } from 'vitest';
import { findBrowser, partsOf } from '../../long/browsers/find.mjs';

const debian = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' } };
const MINI = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const among =
  (...there: readonly string[]) =>
  (path: string): boolean =>
    there.includes(path);

describe('a browser of the system', () => {
  it('is found in the path, and in all its parts', () => {
    expect(findBrowser('firefox', debian, among('/usr/bin/firefox-esr'))).toEqual({
      kind: 'firefox',
      programs: { firefox: '/usr/bin/firefox-esr' },
    });
    expect(findBrowser('webkit', debian, among('/usr/bin/WebKitWebDriver', MINI, '/usr/local/bin/Xvfb'))).toEqual({
      kind: 'webkit',
      programs: { driver: '/usr/bin/WebKitWebDriver', browser: MINI, screen: '/usr/local/bin/Xvfb' },
    });
    const mac = { platform: 'darwin', env: { HOME: '/Users/ana' } };
    const own = '/Users/ana/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', mac, among(own))).toHaveProperty('programs', { firefox: own });
  });

  it('is not there if one part is missing, and every place is told', () => {
    expect(findBrowser('webkit', debian, among('/usr/bin/WebKitWebDriver', MINI))).toEqual({
      kind: 'webkit',
      missing: 'screen',
      places: ['/usr/local/bin/Xvfb', '/usr/bin/Xvfb'],
    });
    expect(findBrowser('firefox', { platform: 'win32', env: {} }, among())).toEqual({
      kind: 'firefox',
      missing: 'firefox',
      places: [],
    });
  });

  it('is looked for nowhere else if somebody says where it is', () => {
    const env = { ...debian.env, FIREFOX_PATH: '/opt/fox/firefox', WEBKIT_DRIVER: '/opt/kit/driver' };
    expect(partsOf('firefox', { ...debian, env })).toEqual([{ name: 'firefox', places: ['/opt/fox/firefox'] }]);
    expect(partsOf('webkit', { ...debian, env })[0]?.places).toEqual(['/opt/kit/driver']);
    const found = findBrowser('firefox', { ...debian, env }, among('/usr/bin/firefox'));
    expect(found).toHaveProperty('missing', 'firefox');
  });
});
