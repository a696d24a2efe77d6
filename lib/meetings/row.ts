import type { LocalDate } from '@/lib/rulebook/local-date';
import type { MinutesItem } from './minutes-items';

/** An item of the agenda to be written. */
export type AgendaDraft = {
  topicId: string | null;
  /** 常设议程: the report on open resolutions (1-3-4). */
  standing: boolean;
  title: string;
  minutes: number;
  presenter: string;
};

/** What a step on a meeting writes; what it does not mention stays. Instants in epoch milliseconds. */
export type MeetingRow = {
  meeting?: {
    heldOn?: LocalDate;
    startsAt?: string;
    place?: string;
    calledAt?: number;
    notifiedAt?: number;
    cancelledAt?: number;
    beganAt?: string;
    endedAt?: string;
    presidedBy?: string;
  };
  dateChange?: { fromOn: LocalDate; toOn: LocalDate; reason: string; personId: string; at: number };
  /** Topics that come back for this meeting's call. */
  carry?: readonly string[];
  /** Topics that go to 组长 for this meeting. */
  takeUp?: readonly string[];
  /** The whole agenda in its order, in place of what stood. */
  agenda?: readonly AgendaDraft[];
  record?: { itemId: string; discussion: string; outcome: 'RESOLVED' | 'NOTED' | 'POSTPONED' };
  invitee?: { unitId: string; guest: string; removed: boolean };
  /** Units whose answer is awaited. */
  seats?: { members: readonly string[]; guests: readonly string[] };
  reply?: {
    unitId: string;
    reply: 'ATTEND' | 'SUBSTITUTE' | 'LEAVE';
    reason: string | null;
    person: string | null;
    at: number;
    by: string;
  };
  signIn?: { unitId: string; attendee: string; substitute: boolean; at: number; byId: string };
  /** A new version of the minutes. */
  draft?: { version: number; correctsId: string | null; reason: string; items: readonly MinutesItem[]; by: string };
  /** The open version. */
  minutes?: {
    items?: readonly MinutesItem[];
    draftedBy?: string;
    reviewedBy?: string | null;
    returnWords?: string;
    signed?: { at: number; by: string; byId: string };
  };
};
