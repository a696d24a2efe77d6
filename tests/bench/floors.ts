import { spawn } from 'node:child_process';
import { isFree } from '@/lib/launch/port.mjs';
import { at } from '@/lib/launch/project.mjs';
import { answering, ended, owned } from './children';
import { type Cost, costOf } from './measure';

export type Floors = Record<'list' | 'board' | 'matter', Cost>;

/** What the same rows cost without framework, page, sign-in and permission: node:http and SQL. */
export async function measureFloors(
  port: number,
  env: NodeJS.ProcessEnv,
  postmaster: number,
  matter: string,
  times: number,
): Promise<Floors> {
  const child = owned(
    spawn(process.execPath, ['--import', 'tsx', at('tests/bench/floor-server.ts'), String(port)], {
      cwd: at(),
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  try {
    await answering('the floor', child, 30, async () => !(await isFree(port, '127.0.0.1')));
    const cost = (path: string) =>
      costOf({ app: child.pid ?? 0, postmaster }, times, async () => {
        const answer = await fetch(`http://127.0.0.1:${port}/${path}`);
        if (!answer.ok || (await answer.text()).length < 100) throw new Error(`/${path} answered nothing`);
      });
    return { list: await cost('list/ziran'), board: await cost('board/all'), matter: await cost(`matter/${matter}`) };
  } finally {
    await ended(child);
  }
}
