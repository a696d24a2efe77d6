import { AsyncLocalStorage } from 'node:async_hooks';

/** The headers of the request being served, as `next/headers` would know them. */
export const requestScope = new AsyncLocalStorage<Headers>();

/** Stands in for `next/headers` where no Next server runs: the same two functions over the request in scope. */
export const nextHeaders = {
  headers: async (): Promise<Headers> => requestScope.getStore() ?? new Headers(),
  cookies: async () => ({
    get: (name: string) => {
      const pairs = (requestScope.getStore()?.get('cookie') ?? '').split('; ').map((pair) => pair.split('='));
      const found = pairs.find(([key]) => key === name);
      return found ? { name, value: found.slice(1).join('=') } : undefined;
    },
  }),
};
