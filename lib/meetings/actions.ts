'use server';

import { serve } from '@/lib/kernel/serve';
import * as meetings from './commands';
import * as composition from './commands-composition';
import * as topics from './commands-topic';

const toMeeting = ({ id }: { id: string }) => `/meetings/${id}`;
const toTopic = ({ id }: { id: string }) => `/topics/${id}`;
/** Back to the step's own page, for what is done several times in a row. */
const again =
  (step: string) =>
  ({ id }: { id: string }) =>
    `/meetings/${id}/${step}`;

export const plan = serve(meetings.planMeeting, toMeeting);
export const convene = serve(meetings.conveneMeeting, toMeeting);
export const callTopics = serve(meetings.callTopics, toMeeting);
export const reschedule = serve(meetings.reschedule, toMeeting);
export const cancel = serve(meetings.cancelMeeting, toMeeting);
export const submitTopics = serve(meetings.submitTopics, toMeeting);
export const concludeTopics = serve(meetings.concludeTopics, toMeeting);
export const distribute = serve(meetings.distribute, toMeeting);
export const invite = serve(meetings.invite, again('invite'));
export const setAgenda = serve(meetings.setAgenda, again('setAgenda'));
export const notify = serve(meetings.notifyMeeting, toMeeting);
export const receive = serve(meetings.receiveLetters, toMeeting);
export const reply = serve(meetings.replyToNotice, toMeeting);
export const signIn = serve(meetings.signIn, again('signIn'));
export const hold = serve(meetings.holdMeeting, toMeeting);
export const recordTopic = serve(meetings.recordTopic, again('recordTopic'));
export const saveMinutes = serve(meetings.saveMinutes, again('saveMinutes'));
export const submitMinutes = serve(meetings.submitMinutes, toMeeting);
export const returnReview = serve(meetings.returnReview, toMeeting);
export const present = serve(meetings.presentMinutes, toMeeting);
export const returnMinutes = serve(meetings.returnMinutes, toMeeting);
export const signMinutes = serve(meetings.signMinutes, toMeeting);
export const correctMinutes = serve(meetings.correctMinutes, toMeeting);
export const archive = serve(meetings.archiveMeeting, toMeeting);

export const propose = serve(topics.proposeTopic, toTopic);
export const revise = serve(topics.reviseTopic, toTopic);
export const withdraw = serve(topics.withdrawTopic, toTopic);
export const approve = serve(topics.approveTopic, toTopic);
export const sendBack = serve(topics.returnTopic, toTopic);
export const merge = serve(topics.mergeTopic, toTopic);
export const postpone = serve(topics.postponeTopic, toTopic);
export const opine = serve(topics.opine, toTopic);

const toComposition = () => '/meetings/composition';

/** 组成: members and their heads. */
export const join = serve(composition.joinMembers, toComposition);
export const leave = serve(composition.leaveMembers, toComposition);
export const nameHead = serve(composition.nameHead, toComposition);
