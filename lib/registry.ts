import 'server-only';
import * as calendar from '@/lib/calendar/commands';
import * as files from '@/lib/files/commands';
import type { Command } from '@/lib/kernel/command';
import { urge } from '@/lib/matters/urge';
import * as notices from '@/lib/notices/commands';
import * as people from '@/lib/people/commands';
import * as delegation from '@/lib/people/delegation';
import * as ownAccount from '@/lib/people/own-account';
import * as posts from '@/lib/people/posts';
import * as supervision from '@/lib/supervision/commands';
import * as transfers from '@/lib/transfers/commands';
import { signLetters } from '@/lib/transfers/sign-letters';
import { unmask } from '@/lib/transfers/unmask';
import * as units from '@/lib/units/commands';
import * as unitRegister from '@/lib/units/upkeep';

const MODULES: readonly object[] = [
  transfers,
  { urge, unmask, signLetters },
  supervision,
  files,
  units,
  unitRegister,
  people,
  posts,
  delegation,
  ownAccount,
  calendar,
  notices,
];

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && 'execute' in value;

/** Every command of the portal: what the security tests go through. */
export const COMMANDS: readonly Command[] = MODULES.flatMap((module) => Object.values(module)).filter(isCommand);

/** Commands whose input the server makes itself: a hash from outside would open somebody else's file. */
const INSIDE: readonly string[] = ['file.attach'];

/** The commands that the REST API serves. */
export const API_COMMANDS: readonly Command[] = COMMANDS.filter((command) => !INSIDE.includes(command.name));
