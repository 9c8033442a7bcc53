/**
 * How is a stock Firefox driven? By WebDriver BiDi, which it speaks on a socket of its own: no geckodriver, no patched build.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { PATIENCE, end, freshFolder } from './driver.mjs';

/** A browser that speaks English, saves without asking, and calls nobody on its own account. @param {string} downloads */
const preferences = (downloads) => ({
  'intl.accept_languages': 'en-GB',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'app.update.auto': false,
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,none',
  'toolkit.telemetry.server': 'data:,none',
});

/** @typedef {{ resolve: (result: any) => void, reject: (error: Error) => void }} Waiting */

/**
 * A socket on which every command gets its answer, and events are told as they come.
 * @param {string} address @param {(method: string, params: any) => void} told
 */
async function connect(address, told) {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let last = 0;
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('message', (/** @type {Buffer} */ data) => {
    const message = JSON.parse(data.toString());
    if (message.type === 'event') return told(message.method, message.params);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has hung up'));
    waiting.clear();
  });
  return {
    close: () => socket.close(),
    /** @param {string} method @param {object} params @returns {Promise<any>} */
    ask: (method, params) => {
      const id = ++last;
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`Firefox does not answer to ${method}`)), PATIENCE);
        const done = () => clearTimeout(late);
        waiting.set(id, {
          resolve: (result) => (done(), resolve(result)),
          reject: (error) => (done(), reject(error)),
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
  };
}

/** Where Firefox listens, as it says itself. @param {import('node:child_process').ChildProcess} firefox @returns {Promise<string>} */
function addressOf(firefox) {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`Firefox does not start:\n${said}`)), PATIENCE);
    firefox.once('error', reject);
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code}:\n${said}`)));
    firefox.stderr?.on('data', (data) => {
      said += String(data);
      const address = /WebDriver BiDi listening on (ws:\S+)/u.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

/** The policy's refusals are written to a console that nobody can read: the page tells them itself. */
const TELL_REFUSALS = `() => addEventListener('securitypolicyviolation', (event) =>
  console.error('refused by the policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))`;

/**
 * @param {Record<string, string>} programs @param {string} origin of the page; whatever asks elsewhere is a complaint
 * @returns {Promise<import('./driver.mjs').Driver>}
 */
export async function startFirefox({ firefox: program = '' }, origin) {
  const { folder, remove } = freshFolder('firefox');
  const downloads = join(folder, 'downloads');
  const profile = join(folder, 'profile');
  for (const one of [downloads, profile]) mkdirSync(one);
  const lines = Object.entries(preferences(downloads)).map(
    (pair) => `user_pref(${pair.map((one) => JSON.stringify(one)).join(', ')});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder, MOZ_CRASHREPORTER_DISABLE: '1' },
    },
  );
  /** @type {string[]} */
  const complaints = [];
  /** @param {string} method @param {any} params */
  const told = (method, params) => {
    if (method === 'log.entryAdded' && ['error', 'warn'].includes(params.level))
      complaints.push(`${params.level}: ${params.text}`);
    if (method === 'network.beforeRequestSent') {
      const { url } = params.request;
      if (!url.startsWith(origin) && !/^(?:blob|data|about):/u.test(url)) complaints.push(`asks elsewhere: ${url}`);
    }
  };
  try {
    const { ask, close } = await connect(`${await addressOf(firefox)}/session`, told);
    const { capabilities } = await ask('session.new', {
      capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'dismiss' } } },
    });
    const { contexts } = await ask('browsingContext.getTree', {});
    const context = contexts[0].context;
    await ask('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'], contexts: [context] });
    await ask('script.addPreloadScript', { functionDeclaration: TELL_REFUSALS, contexts: [context] });
    const target = { context };
    /** @param {string} functionDeclaration @param {object[]} given */
    const call = async (functionDeclaration, given) => {
      const answer = await ask('script.callFunction', {
        functionDeclaration,
        arguments: given,
        awaitPromise: true,
        target,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result;
    };
    return {
      name: `Firefox ${capabilities.browserVersion}`,
      downloads,
      goTo: (url) => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
      reload: () => ask('browsingContext.reload', { context, wait: 'complete' }),
      async inPage(run, ...given) {
        // As text, since plain values have forms of their own in this language.
        const text = { type: 'string', value: JSON.stringify(given) };
        const result = await call(`async (given) => JSON.stringify(await (${String(run)})(...JSON.parse(given)))`, [
          text,
        ]);
        return result.type === 'string' ? JSON.parse(result.value) : undefined;
      },
      perform: (actions) => ask('input.performActions', { context, actions }),
      async chooseFiles(selector, files) {
        const element = await call('(selector) => document.querySelector(selector)', [
          { type: 'string', value: selector },
        ]);
        if (element.type !== 'node') throw new Error(`expected a field for files at ${selector}, found none`);
        await ask('input.setFiles', { context, element: { sharedId: element.sharedId }, files });
      },
      resize: (width, height) => ask('browsingContext.setViewport', { context, viewport: { width, height } }),
      screenshot: async () => Buffer.from((await ask('browsingContext.captureScreenshot', { context })).data, 'base64'),
      complaints: () => Promise.resolve([...complaints]),
      async close() {
        await ask('browser.close', {}).catch(() => {});
        close();
        await end(firefox);
        remove();
      },
    };
  } catch (error) {
    await end(firefox);
    remove();
    throw error;
  }
}
