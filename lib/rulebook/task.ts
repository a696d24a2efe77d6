import { findRule } from './rules';

const LIMIT = /^(会前)?[一二三四五六七八九十]+日内?/;

/** What a rule asks for, verb first and without its limit: '三日内反馈意见' → '反馈意见'. Ids no rule has stand as they are. */
export const taskOf = (rule: string): string => findRule(rule)?.title.replace(LIMIT, '') ?? rule;
