import { runCommand } from './command.mjs';

await runCommand(async () => (await import('./portal.mjs')).runPortal('start'));
