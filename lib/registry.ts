import 'server-only';
import * as files from '@/lib/files/commands';
import type { Command } from '@/lib/kernel/command';
import * as files from '@/lib/files/commands';
import * as supervision from '@/lib/supervision/commands';
import * as transfers from '@/lib/transfers/commands';
import { urge } from '@/lib/transfers/urge';

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && 'execute' in value;

const MODULES: readonly object[] = [transfers, { urge }, supervision, files];

/** Every command of the portal: what the REST API serves, and what the security tests go through. */
export const COMMANDS: readonly Command[] = MODULES.flatMap((module) => Object.values(module)).filter(isCommand);
