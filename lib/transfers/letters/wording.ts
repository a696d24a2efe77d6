import type { LetterReference } from '@/lib/kernel/letters/wording';

/** The case as every letter names it. */
export type LetterCase = {
  /** 案由 with the party's name, e.g. 张某某涉嫌未经批准占用耕地建房案. */
  name: string;
};

/** The letter that handed the case over, as later letters quote it. */
export type TransferReference = LetterReference;

/** 原文 of 二（二）, quoted exactly. */
export const quotes = {
  transfer: '认为违法行为不属于本部门管辖的，应当在三日内移送至有管辖权的部门；情况紧急的，应当立即移送',
  noRefusal: '案件移送以部门的名义一案一移送，相关部门无正当理由不得拒绝接受',
  feedback: '接受移送的部门要在三日内反馈意见',
  notice: '属于本部门管辖的，在作出处理决定后三日内书面通报原移送部门',
  decide: '不属于本部门管辖的，报请区人民政府决定，不得再行移送',
} as const;

/**
 * The case's name ending in exactly one 案.
 */
export const caseTitle = (name: string) => `${name.trim().replace(/(一案|案件|案)$/, '')}案`;
