// Drives a headless Chromium over its own pipe, with nothing to install beside the browser itself.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--hide-scrollbars',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

/** Opens one page; `log` hears everything that the page complains of. */
export async function openBrowser({ width = 1366, height = 768, log = () => {} } = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'doorstep-preview-'));
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = talk(browser, log);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, params) => send(method, params, sessionId);
  await Promise.all(['Page.enable', 'Runtime.enable', 'Log.enable'].map((method) => page(method)));
  const size = (w, h) =>
    page('Emulation.setDeviceMetricsOverride', { width: w, height: h, deviceScaleFactor: 1, mobile: false });
  await size(width, height);

  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await page('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  return {
    page,
    size,
    evaluate,
    goto: (url) => page('Page.navigate', { url }),
    screenshot: async () =>
      Buffer.from((await page('Page.captureScreenshot', { format: 'png' })).data, 'base64'),
    close() {
      send('Browser.close').catch(() => {});
      browser.once('exit', () =>
        rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 }),
      );
    },
  };
}

/** Messages are JSON with a zero byte between them. */
function talk(browser, log) {
  const [, , , out, back] = browser.stdio;
  const waiting = new Map();
  let id = 0;
  let rest = '';
  back.setEncoding('utf8').on('data', (chunk) => {
    const parts = (rest + chunk).split('\0');
    rest = parts.pop();
    for (const part of parts) hear(JSON.parse(part));
  });

  function hear(message) {
    if (!message.id) return complain(message, log);
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    return message.error ? reject(new Error(message.error.message)) : resolve(message.result);
  }

  return (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

function complain({ method, params }, log) {
  if (method === 'Log.entryAdded' && params.entry.level !== 'verbose')
    log(`${params.entry.text} ${params.entry.url ?? ''}`);
  if (method === 'Runtime.exceptionThrown')
    log(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
  if (method === 'Runtime.consoleAPICalled')
    log(params.args.map((arg) => arg.value ?? arg.description).join(' '));
}
