import type { LetterContent } from '@/lib/kernel/letters/content';
import { letterSamples } from './letter-samples';
import { coordinationLetterSamples } from './letter-samples-coordination';
import { disputeLetterSamples } from './letter-samples-disputes';
import { longLetterSamples } from './letter-samples-long';
import { meetingLetterSamples } from './letter-samples-meetings';
import { officeLetterSamples } from './letter-samples-office';

/** Every sample letter by its name. */
export const allLetterSamples: Readonly<Record<string, LetterContent>> = {
  ...letterSamples,
  ...meetingLetterSamples,
  ...officeLetterSamples,
  ...coordinationLetterSamples,
  ...disputeLetterSamples,
  ...longLetterSamples,
};

/** Which samples show a letter, by the prefix of its kind of matter and its own kind. */
export const SAMPLES_OF: Readonly<Record<string, readonly string[]>> = {
  'transfer.transfer': ['transfer', 'transfer-short', 'transfer-long'],
  'transfer.feedback': ['feedback-accepted', 'feedback-not-ours', 'long-feedback'],
  'transfer.referral': ['referral', 'long-referral'],
  'transfer.designation': ['designation'],
  'transfer.notice': ['notice'],
  'sharing.share': ['share-approval', 'share-penalty', 'share-urgent', 'long-share'],
  'sharing.correction': ['share-correction'],
  'request.request': ['request-appraisal', 'request-legal', 'long-request'],
  'request.request_answer': ['request-answer', 'request-refusal', 'request-addition', 'long-answer'],
  'request.request_extension': ['request-extension'],
  'assistance.hazard': ['hazard-notice', 'hazard-report', 'long-hazard'],
  'assistance.assistance': ['assistance-revoked'],
  'assistance.withdrawal': ['assistance-withdrawal'],
  'assistance.assistance_reply': ['assistance-reply', 'assistance-addition'],
  'inspection.inspectionPlan': ['inspection-plan', 'long-plan'],
  'inspection.inspectionSummary': ['inspection-summary'],
  'dispute.disputeNotice': ['dispute-notice'],
  'dispute.disputeOpinion': ['dispute-opinion'],
  'dispute.disputeReferral': ['dispute-referral', 'long-dispute-referral'],
  'dispute.disputeDecision': ['dispute-decision', 'long-decision'],
  'meeting.call': ['meeting-call'],
  'meeting.study': ['meeting-study'],
  'meeting.notice': ['meeting-notice', 'long-notice'],
  'meeting.minutes': ['meeting-minutes', 'meeting-minutes-corrected', 'long-minutes'],
  'proposal.request': ['proposal-request'],
  'proposal.report': ['proposal-report', 'long-proposal'],
  'campaign.deployment': ['campaign-deployment', 'long-deployment'],
  'campaign.police-notice': ['campaign-police'],
  'supervision.order': ['supervision', 'supervision-unit', 'long-order'],
  'supervision.answer': ['supervision-answer'],
  'bulletin.brief': ['brief', 'long-brief'],
  'circular.circular': ['circular', 'long-circular'],
};
