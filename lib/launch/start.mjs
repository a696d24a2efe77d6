import { runCommand } from './command.mjs';

await runCommand({ development: false }, async () => (await import('./portal.mjs')).runPortal('start'));
