import { HANDS } from '../actor';
import { type Grant, OFFICE, step } from './grant';

/** Who signs for a paper that arrived: the units' hands and their leaders. */
const RECEIVING: readonly Grant[] = [{ posts: [...HANDS, 'UNIT_LEADER'], parts: ['reader'], matter: true }];

/** 一（三）1 工作简报, 一（二）2 月度通报. */
export const BULLETIN_GRANTS = {
  'bulletin.create': [{ posts: OFFICE }],
  'bulletin.contribute': step('contribute'),
  'bulletin.compose': step('compose', OFFICE),
  'bulletin.save': step('save', OFFICE),
  'bulletin.submit': step('submit', OFFICE),
  'bulletin.recall': step('recall', OFFICE),
  'bulletin.returnDraft': step('returnDraft', ['OFFICE_DIRECTOR']),
  'bulletin.issue': step('issue', ['OFFICE_DIRECTOR']),
  'bulletin.void': step('void', OFFICE),
  'bulletin.receive': RECEIVING,
  'circular.create': [{ posts: OFFICE }],
  'circular.save': step('save', OFFICE),
  'circular.retake': step('retake', OFFICE),
  'circular.submit': step('submit', OFFICE),
  'circular.recall': step('recall', OFFICE),
  'circular.returnDraft': step('returnDraft', ['OFFICE_DIRECTOR']),
  'circular.approve': step('approve', ['OFFICE_DIRECTOR']),
  'circular.sendBack': step('sendBack', ['GROUP_LEADER']),
  'circular.issue': step('issue', ['GROUP_LEADER']),
  'circular.void': step('void', OFFICE),
  'circular.receive': RECEIVING,
} as const satisfies Record<string, readonly Grant[]>;
