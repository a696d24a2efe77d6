import { runCommand } from './command.mjs';

await runCommand({ development: true }, async () => (await import('./portal.mjs')).runPortal('dev'));
