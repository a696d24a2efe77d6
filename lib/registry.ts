import 'server-only';
import type { Command } from '@/lib/kernel/command';
import * as supervision from '@/lib/supervision/commands';
import * as transfers from '@/lib/transfers/commands';
import { urge } from '@/lib/transfers/urge';

const isCommand = (value: unknown): value is Command => typeof value === 'object' && value !== null && 'execute' in value;

/** Every command of the portal: what the REST API serves, and what the security tests go through. */
export const COMMANDS: readonly Command[] = [...Object.values(transfers), urge, ...Object.values(supervision)].filter(isCommand);
