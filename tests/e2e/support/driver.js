/**
 * One WebKitWebDriver for one app: the app inherits the driver's environment, and each test has its own.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Seconds after which something that should come is given up: long, because a laptop under load is no fault. */
export const PATIENCE = 45;

/** Starts a driver and waits until it answers. */
export async function startDriver(environment) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('There is no display: run these tests with script/test e2e.');
  }
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, ...environment, TAURI_WEBVIEW_AUTOMATION: 'true', NO_AT_BRIDGE: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  driver.on('error', () => {
    throw new Error('WebKitWebDriver is missing: script/bootstrap installs it.');
  });
  const address = `http://127.0.0.1:${port}`;
  await until(() => answers(address), 'WebKitWebDriver answers');
  return { address, pid: driver.pid, stop: () => stop(driver) };
}

/** Looks again and again; fails in words where it never comes true. */
export async function until(look, what, seconds = PATIENCE) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds in vain: ${what}.`);
    await pause(25);
  }
}

async function stop(driver) {
  if (driver.exitCode !== null || driver.signalCode !== null) return;
  driver.kill();
  await once(driver, 'exit');
}

async function answers(address) {
  return fetch(`${address}/status`).then(
    (reply) => reply.ok,
    () => false,
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
