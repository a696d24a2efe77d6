import { spawn } from 'node:child_process';
import http from 'node:http';
import { isLive } from '@/lib/launch/port.mjs';
import { at } from '@/lib/launch/project.mjs';
import { answering, ended, owned } from './children';

/** A served portal: its process, and requests as a signed-in person on one kept connection. */
export type Served = {
  pid: number;
  port: number;
  get: (path: string, cookie: string) => Promise<Answer>;
  post: (path: string, cookie: string, body: FormData) => Promise<Answer>;
  close: () => Promise<void>;
};
export type Answer = { status: number; location: string; body: string };

/** Seconds that the site may take to answer, first of all and each time. */
const PATIENCE = 60;

/** Serves the built site with one process of `next start`. */
export async function serveSite(site: string, env: NodeJS.ProcessEnv, port: number): Promise<Served> {
  const address = ['-p', String(port), '-H', '127.0.0.1'];
  const child = owned(
    spawn(process.execPath, [at('node_modules/next/dist/bin/next'), 'start', ...address], {
      cwd: site,
      env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  await answering('next start', child, PATIENCE, () => isLive(port));
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
    close: () => {
      agent.destroy();
      return ended(child);
    },
  };
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
    request.setTimeout(PATIENCE * 1000, () => request.destroy(new Error(`${options.path} did not answer`)));
    request.end(body);
  });
}
