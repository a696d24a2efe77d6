import fs from 'node:fs';

/** CPU used so far, in milliseconds: the application's processes, PostgreSQL's backends. */
export type Cpu = { app: number; sql: number };

const read = (file: string) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return ''; // the process or thread ended meanwhile
  }
};

const childrenOf = (pid: number): number[] =>
  read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
const tree = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(tree)];

/** Milliseconds on a core of all threads of a process. */
function onCore(pid: number): number {
  const threads = fs.existsSync(`/proc/${pid}/task`) ? fs.readdirSync(`/proc/${pid}/task`) : [];
  return threads.reduce(
    (sum, thread) => sum + Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]) / 1e6,
    0,
  );
}

/** Milliseconds of a process's children that have ended: PostgreSQL's parallel workers come and go. */
function reaped(pid: number): number {
  const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** The present reading for an application process (with its children) and a PostgreSQL postmaster (its backends of any client). */
export function cpuOf(app: number, postmaster: number): Cpu {
  const backends = childrenOf(postmaster).filter((pid) =>
    read(`/proc/${pid}/cmdline`).startsWith('postgres: portal_app'),
  );
  return {
    app: tree(app).reduce((sum, pid) => sum + onCore(pid), 0),
    sql: backends.reduce((sum, pid) => sum + onCore(pid), 0) + reaped(postmaster),
  };
}

/** Resident memory of a process and its children, megabytes. */
export function memoryOf(app: number): number {
  return tree(app).reduce(
    (sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024,
    0,
  );
}

/** The process id of the server whose data folder this is. */
export const postmasterOf = (home: string): number =>
  Number(fs.readFileSync(`${home}/pg/postmaster.pid`, 'utf8').split('\n')[0]);
