'use server';

import { serve } from '@/lib/kernel/serve';
import * as brief from './commands';
import * as circular from './commands-circular';

const toPaper = ({ id }: { id: string }) => `/bulletins/${id}`;
const toEdit = ({ id }: { id: string }) => `/bulletins/${id}/edit`;
const toCircular = ({ id }: { id: string }) => `/circulars/${id}`;
const toDraft = ({ id }: { id: string }) => `/circulars/${id}/edit`;

/** 工作简报 (1-3-1). */
export const callForReports = serve(brief.createBulletin, toPaper);
export const contributeReport = serve(brief.contribute, toPaper);
export const composeBrief = serve(brief.compose, toEdit);
export const saveBrief = serve(brief.saveBulletin, toEdit);
export const submitBrief = serve(brief.submitBulletin, toPaper);
export const recallBrief = serve(brief.recallBulletin, toEdit);
export const returnBrief = serve(brief.returnBulletin, toPaper);
export const issueBrief = serve(brief.issueBulletin, toPaper);
export const voidBrief = serve(brief.voidBulletin, toPaper);
export const receiveBrief = serve(brief.receiveBulletin, (_done, input) => `/bulletins/${String(input.id)}`);

/** 月度通报 (1-2-2). */
export const beginCircular = serve(circular.createCircular, toDraft);
export const saveText = serve(circular.saveCircular, toDraft);
export const takeFiguresAgain = serve(circular.retakeFigures, toDraft);
export const submitDraft = serve(circular.submitCircular, toCircular);
export const recallDraft = serve(circular.recallCircular, toDraft);
export const returnToDrafter = serve(circular.returnCircular, toCircular);
export const approveDraft = serve(circular.approveCircular, toCircular);
export const sendBackUnsigned = serve(circular.sendBackCircular, toCircular);
export const signAndIssue = serve(circular.issueCircular, toCircular);
export const voidDraft = serve(circular.voidCircular, toCircular);
export const receiveIssued = serve(circular.receiveCircular, (_done, input) => `/circulars/${String(input.id)}`);
