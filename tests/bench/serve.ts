import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isLive } from '@/lib/launch/port.mjs';
import { at } from '@/lib/launch/project.mjs';

/** A served portal: its process, and requests as a signed-in person on one kept connection. */
export type Served = {
  pid: number;
  port: number;
  get: (path: string, cookie: string) => Promise<Answer>;
  post: (path: string, cookie: string, body: FormData) => Promise<Answer>;
  close: () => Promise<void>;
};
export type Answer = { status: number; location: string; body: string };

/** Serves the built site with one process of `next start`. */
export async function serveSite(site: string, env: NodeJS.ProcessEnv, port: number): Promise<Served> {
  const child = spawn(process.execPath, [at('node_modules/next/dist/bin/next'), 'start', '-p', String(port)], {
    cwd: site,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await isLive(port))) {
    if (child.exitCode !== null) throw new Error(`next start ended (exit ${child.exitCode})`);
    await wait(100);
  }
  const agent = new http.Agent({ keepAlive: true });
  return {
    pid: child.pid ?? 0,
    port,
    get: (path, cookie) => ask(agent, port, { path, headers: { cookie } }),
    post: async (path, cookie, form) => {
      const request = new Request(`http://localhost:${port}${path}`, { method: 'POST', body: form });
      const headers = {
        cookie,
        origin: `http://localhost:${port}`,
        'content-type': request.headers.get('content-type') ?? '',
      };
      return ask(agent, port, { path, method: 'POST', headers }, Buffer.from(await request.arrayBuffer()));
    },
    close: () => stop(child, agent),
  };
}

async function stop(child: ChildProcess, agent: http.Agent): Promise<void> {
  agent.destroy();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function ask(agent: http.Agent, port: number, options: http.RequestOptions, body?: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        agent,
        ...options,
        headers: { ...options.headers, host: `localhost:${port}`, accept: 'text/html' },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}
