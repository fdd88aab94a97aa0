// What the run needs from outside, and the address of the server under test.
import { execFileSync } from 'node:child_process';

/** A variable that `script/test e2e` sets. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run script/test e2e`);
  return value;
}

/** Playwright reads the configuration again in every worker; the port is found once and handed on. */
function freePort(): number {
  const listen = "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})";
  return Number(execFileSync(process.execPath, ['-e', listen], { encoding: 'utf8' }));
}

export const port = Number((process.env.E2E_PORT ??= String(freePort())));
export const baseURL = `http://localhost:${port}`;

/** A second server, with ten thousand invented links. */
export const manyPort = Number((process.env.E2E_MANY_PORT ??= String(freePort())));
export const manyURL = `http://localhost:${manyPort}`;

/** The header that names the client, as a proxy would set it. */
export const CLIENT_IP_HEADER = 'x-e2e-client';
