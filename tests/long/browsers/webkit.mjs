/**
 * How is WebKit driven, the engine of Safari? Its GTK port has a driver and a small browser: classic WebDriver over HTTP, on a screen of
 * its own that nobody sees.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { PATIENCE, end, freshFolder } from './driver.mjs';

/** WebDriver's name for «here is an element». */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The small browser's bar is wider than a phone as it stands. */
const NARROW_BAR = '* { min-width: 0; padding-left: 0; padding-right: 0; margin-left: 0; margin-right: 0 }\n';

/** A screen without a monitor. @param {string} program @returns {Promise<{ child: import('node:child_process').ChildProcess, display: string }>} */
function startScreen(program) {
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`the screen does not start:\n${said}`)), PATIENCE);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the screen ended with ${code}:\n${said}`)));
    child.stderr?.on('data', (data) => (said += String(data)));
    child.stdio[3]?.once('data', (data) => {
      clearTimeout(late);
      resolve({ child, display: `:${String(data).trim()}` });
    });
  });
}

/**
 * Everything that is not for this machine goes to a proxy that only writes down who was asked for.
 * @param {(asked: string) => void} told
 */
async function startProxy(told) {
  const server = createServer((request, response) => {
    told(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    told(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  return { server, host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {Record<string, string>} programs
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
export async function startWebKit({ driver: driverProgram = '', browser = '', screen: screenProgram = '' }) {
  const { folder, remove } = freshFolder('webkit');
  const downloads = join(folder, 'downloads');
  const log = join(folder, 'console.log');
  const wrapped = join(folder, 'minibrowser');
  for (const one of [downloads, join(folder, 'config'), join(folder, 'config/gtk-3.0')]) mkdirSync(one);
  writeFileSync(join(folder, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  writeFileSync(join(folder, 'config/gtk-3.0/gtk.css'), NARROW_BAR);
  // The driver throws away what the browser says; it is the only place where the page's console is told.
  writeFileSync(wrapped, `#!/bin/sh\nexec "${browser}" "$@" >>"${log}" 2>&1\n`, { mode: 0o755 });
  /** @type {string[]} */
  const asked = [];
  const { server: proxy, host } = await startProxy((url) => asked.push(`asks elsewhere: ${url}`));
  const { child: screen, display } = await startScreen(screenProgram);
  const port = await freePort();
  const driver = spawn(driverProgram, ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      HOME: folder,
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      XDG_CACHE_HOME: join(folder, 'cache'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_DATA_HOME: join(folder, 'data'),
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox needs rights that a container does not give; the only page that it sees is ours.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const stop = async () => {
    await end(driver);
    await end(screen);
    proxy.close();
    proxy.closeAllConnections();
    remove();
  };
  try {
    for (const until = Date.now() + PATIENCE; ;) {
      const ready = await ask('GET', '/status').then(
        (status) => status.ready,
        () => false,
      );
      if (ready) break;
      if (Date.now() > until || driver.exitCode !== null) throw new Error('WebKitWebDriver does not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { sessionId, capabilities } = await ask('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          proxy: { proxyType: 'manual', httpProxy: host, sslProxy: host, noProxy: ['127.0.0.1'] },
          'webkitgtk:browserOptions': {
            binary: wrapped,
            args: ['--automation', '--enable-write-console-messages-to-stdout=1'],
          },
        },
      },
    });
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/timeouts`, { script: PATIENCE, pageLoad: PATIENCE });
    /** @param {string} script @param {unknown[]} args */
    const call = (script, args) => ask('POST', `${session}/execute/sync`, { script, args });
    /** @type {import('./driver.mjs').Driver['inPage']} */
    const inPage = (run, ...given) => call(`return (${String(run)})(...arguments)`, given);
    const sizes = () =>
      inPage(() => ({
        inner: { width: innerWidth, height: innerHeight },
        outer: { width: outerWidth, height: outerHeight },
      }));
    return {
      name: `WebKitGTK ${capabilities.browserVersion}`,
      downloads,
      goTo: (url) => ask('POST', `${session}/url`, { url }),
      reload: () => ask('POST', `${session}/refresh`, {}),
      inPage,
      perform: (actions) => ask('POST', `${session}/actions`, { actions }),
      async chooseFiles(selector, files) {
        const element = await ask('POST', `${session}/element`, { using: 'css selector', value: selector });
        await ask('POST', `${session}/element/${element[ELEMENT]}/value`, { text: files.join('\n') });
      },
      async resize(width, height) {
        // The window has a bar, which is as high as the difference; and it takes its size a while after it was told.
        for (const until = Date.now() + PATIENCE; ;) {
          const { inner, outer } = await sizes();
          if (inner.width === width && inner.height === height) return;
          if (Date.now() > until)
            throw new Error(`expected a window of ${width} by ${height}, found ${JSON.stringify(inner)}`);
          const wide = width + Math.max(0, outer.width - inner.width);
          const high = height + Math.max(0, outer.height - inner.height);
          await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: wide, height: high });
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
      screenshot: async () => Buffer.from(await ask('GET', `${session}/screenshot`), 'base64'),
      complaints() {
        const said = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
        return Promise.resolve([...said.filter((line) => /^CONSOLE \S+ (?:ERROR|WARN)/u.test(line)), ...asked]);
      },
      async close() {
        await ask('DELETE', session).catch(() => {});
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
