import 'server-only';
import * as assignments from '@/lib/assignments/commands';
import * as assistance from '@/lib/assistance/commands';
import * as bulletins from '@/lib/bulletins/commands';
import * as circulars from '@/lib/bulletins/commands-circular';
import * as calendar from '@/lib/calendar/commands';
import * as campaigns from '@/lib/campaigns/commands';
import * as confidentiality from '@/lib/confidentiality/commands';
import * as inspections from '@/lib/cooperation/commands';
import * as agreements from '@/lib/cooperation/commands-agreement';
import * as disputes from '@/lib/disputes/commands';
import { raiseDispute } from '@/lib/disputes/raise';
import * as files from '@/lib/files/commands';
import type { Command } from '@/lib/kernel/command';
import { urge } from '@/lib/matters/urge';
import * as meetings from '@/lib/meetings/commands';
import * as composition from '@/lib/meetings/commands-composition';
import * as topics from '@/lib/meetings/commands-topic';
import * as notices from '@/lib/notices/commands';
import * as people from '@/lib/people/commands';
import * as delegation from '@/lib/people/delegation';
import * as ownAccount from '@/lib/people/own-account';
import * as posts from '@/lib/people/posts';
import * as problems from '@/lib/problems/commands';
import * as proposals from '@/lib/proposals/commands';
import * as requests from '@/lib/requests/commands';
import * as resolutions from '@/lib/resolutions/commands';
import * as feed from '@/lib/schedule/feed';
import * as sharing from '@/lib/sharing/commands';
import * as sharedApprovals from '@/lib/sharing/commands-import';
import * as sharedReceipts from '@/lib/sharing/commands-receipts';
import * as supervision from '@/lib/supervision/commands';
import * as transfers from '@/lib/transfers/commands';
import { signLetters } from '@/lib/transfers/sign-letters';
import { unmask } from '@/lib/transfers/unmask';
import * as units from '@/lib/units/commands';
import { handOver } from '@/lib/units/handover';
import * as unitRegister from '@/lib/units/upkeep';

const MODULES: readonly object[] = [
  meetings,
  topics,
  composition,
  transfers,
  resolutions,
  assignments,
  problems,
  proposals,
  campaigns,
  sharing,
  sharedApprovals,
  sharedReceipts,
  { urge, unmask, signLetters },
  supervision,
  files,
  confidentiality,
  units,
  unitRegister,
  people,
  posts,
  delegation,
  ownAccount,
  calendar,
  notices,
  bulletins,
  circulars,
  requests,
  assistance,
  feed,
  { raiseDispute },
  disputes,
  agreements,
  inspections,
  { handOver },
];

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' && value !== null && 'execute' in value;

/** Every command of the portal: what the security tests go through. */
export const COMMANDS: readonly Command[] = MODULES.flatMap((module) => Object.values(module)).filter(isCommand);

/** Commands whose input the server makes itself: a hash from outside would open somebody else's file. */
const INSIDE: readonly string[] = ['file.attach'];

/** The commands that the REST API serves. */
export const API_COMMANDS: readonly Command[] = COMMANDS.filter((command) => !INSIDE.includes(command.name));
