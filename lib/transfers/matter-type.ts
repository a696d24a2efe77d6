import type { MatterType } from '@/lib/matter-types';
import { LETTER_LABELS, MATERIALS } from './labels';
import { DONE } from './labels-done';
import { RECORD } from './labels-record';
import { TRANSFER } from './procedure';

/** 案件移送 as the rest of the portal knows it. */
export const TRANSFER_TYPE: MatterType = {
  procedure: TRANSFER,
  path: '/transfers',
  title: TRANSFER.title,
  untitled: '（案由未填）',
  record: RECORD,
  prefix: 'transfer',
  decisions: [
    { state: 'PENDING_APPROVAL', post: 'UNIT_LEADER', part: 'sender' },
    { state: 'REFERRED', post: 'GOV_OFFICE', part: 'decider' },
  ],
  nav: { label: '案件移送', icon: 'transfer' },
  creation: { label: '移送', permission: 'transfer.create', onDesk: true },
  disputable: true,
  undisputed: ['DESIGNATED'],
  filing: {
    draft: TRANSFER.initial,
    held: ['PENDING_APPROVAL'],
    slots: MATERIALS.filter((one) => !one.generated).map(({ clause, name, hint }) => ({ slot: clause, name, hint })),
  },
  notices: {
    ARRIVED: '收到移送',
    WITHDRAWN: '移送撤回',
    ACCEPTED: '接受反馈',
    DECLINED: '不属于本部门管辖',
    REFERRED: '报请决定',
    DESIGNATED: '指定管辖',
    NOTIFIED: '处理通报',
  },
  letters: LETTER_LABELS,
  done: DONE,
  pages: { saveDraft: 'edit', submit: 'check', send: 'check' },
  drawing: {
    places: {
      DRAFT: [0, 0],
      PENDING_APPROVAL: [0, 1],
      SENT: [1, 0],
      SIGNED: [2, 0],
      ACCEPTED: [3, 0],
      DECIDED: [4, 0],
      CLOSED: [5, 0],
      DECLINED: [2, 1],
      REFERRED: [3, 1],
      DESIGNATED: [4, 1],
    },
    words: {
      submit: '报批，可退回',
      recall: '',
      returnDraft: '',
      approve: '批准',
      withdraw: '签收前可撤回',
      accept: '属于管辖',
      'DESIGNATED accept': '只能接受',
      decline: '不属于管辖',
      refer: '报请',
      designate: '指定',
      settle: '',
      decide: '作出决定',
      conclude: '自办自结',
      notify: '通报',
    },
    closed: { from: 'SIGNED', label: '再移送其他单位', why: '无此路', place: [1, 1] },
  },
};
