// Shows the interface in an ordinary browser on an invented caseload, under the policy of the real window.
//   npm run preview            then open http://127.0.0.1:5174/?phase=locked&theme=dark&text=200#/today
// `phase`, `theme`, `text`, `empty=1` and `demo=1` say how it begins; `PORT` moves it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const TYPES = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
};

const START = '<script type="module" src="/fake/start.js"></script>';

function page() {
  const html = readFileSync(join(root, 'ui', 'index.html'), 'utf8');
  const [, inline] = html.match(/<script type="importmap">([\s\S]*?)<\/script>/);
  const hash = createHash('sha256').update(inline).digest('base64');
  return {
    html: html.replace('<script type="module" src="app.js"></script>', START),
    policy: `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'`,
  };
}

/** Only the interface, the invented caseload and the lists of choices are served. */
function fileFor(path) {
  const asset = path.match(/^\/fake\/(vocabularies|urgent-help)\.json$/);
  if (asset) return join(root, 'assets', `${asset[1]}.json`);
  const [folder, rest] = path.startsWith('/fake/')
    ? [here, path.slice('/fake'.length)]
    : [join(root, 'ui'), path];
  const file = normalize(join(folder, rest));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://preview');
  if (pathname === '/') {
    const { html, policy } = page();
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .end(html);
  }
  if (pathname === '/favicon.ico') return response.writeHead(204).end();
  const file = fileFor(pathname);
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'text/plain',
    'cache-control': 'no-store',
  });
  return createReadStream(file).pipe(response);
}

/** Starts the preview and resolves with its server. */
export function startPreview(port = 0) {
  return new Promise((resolve) => {
    const server = createServer(answer).listen(port, '127.0.0.1', () => resolve(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await startPreview(Number(process.env.PORT ?? 5174));
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
}
