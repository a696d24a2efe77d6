import { expect, type Page } from '@playwright/test';
import { pdf, png } from '@/prisma/seed/story/files';

/** What the author of a draft types, by the field's name. */
export const TYPED = {
  title: '端到端演示当事人涉嫌擅自占用耕地案',
  partyName: '演示端到端砂石经营部',
  partyIdNumber: '91370406DEMO000999',
  partyContact: '演示负责人',
  partyPhone: '13000000999',
  source: '日常巡查',
  place: '山城街道演示路99号',
  facts: '当事人在演示地块堆放砂石约200立方米。',
  findings: '经现场检查并核对地类，涉案地块为旱地。',
  inProgress: false as boolean,
  measures: '',
  receiverId: 'ziran',
  reason: '破坏耕地的行为由自然资源主管部门管辖。',
  legalBasis: '《中华人民共和国土地管理法》第七十五条',
  contactPhone: '0632-8800000',
};
export type Typed = Partial<typeof TYPED> & { heldOn?: string; foundOn?: string; urgent?: boolean };

/** The two required materials, by clause (2-3-2, 2-3-3). */
export const FILES = {
  '2-3-2': { name: '现场检查记录.pdf', mimeType: 'application/pdf', buffer: pdf(['现场检查记录（演示）']) },
  '2-3-3': { name: '现场照片.png', mimeType: 'image/png', buffer: png(1) },
};

const LABELS: readonly [keyof typeof TYPED, string][] = [
  ['title', '案由'],
  ['partyName', '当事人名称'],
  ['partyIdNumber', '证件号码（选填）'],
  ['partyPhone', '当事人电话（选填）'],
  ['source', '案件来源'],
  ['place', '违法地点'],
  ['facts', '主要违法事实'],
  ['findings', '初步调查情况'],
  ['reason', '不属于本部门管辖的理由'],
  ['legalBasis', '法律依据'],
];

/** Fills the form of a draft that is open. */
export async function fillDraft(page: Page, typed: Typed = {}): Promise<void> {
  const draft = { ...TYPED, ...typed };
  for (const [name, label] of LABELS) await page.getByLabel(label, { exact: true }).fill(String(draft[name]));
  await page.getByLabel('接收单位', { exact: true }).selectOption(draft.receiverId);
}

/** The id in the address of a matter's page. */
export function idIn(page: Page): string {
  const [, id] = /\/transfers\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  if (!id) throw new Error(`no matter in ${page.url()}`);
  return id;
}

/** Writes a new draft and saves it. Returns its id. */
export async function writeDraft(page: Page, typed: Typed = {}): Promise<string> {
  await page.goto('/transfers/new');
  await fillDraft(page, typed);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '修改移送草稿' })).toBeVisible();
  return idIn(page);
}

/** Uploads the required materials into the draft that is open, each with its progress. */
export async function uploadMaterials(page: Page): Promise<void> {
  const named = { '2-3-2': '上传案源材料', '2-3-3': '上传初步证明违法事实的证据材料' };
  for (const slot of ['2-3-2', '2-3-3'] as const) {
    await page.getByLabel(named[slot], { exact: true }).setInputFiles(FILES[slot]);
    await expect(page.getByText(FILES[slot].name).first()).toBeVisible();
  }
  await expect(page.getByText('已上传')).toHaveCount(2);
}

/** Presses a matter's button, then the one of the step's page; `fill` types in between. */
export async function take(page: Page, button: string, confirm: string, fill?: () => Promise<void>): Promise<void> {
  await page.getByRole('region', { name: '当前状态' }).getByRole('link', { name: button, exact: true }).click();
  await expect(page).toHaveURL(/\/[a-z]+\/[0-9a-f-]{36}\/\w+$/);
  await fill?.();
  await page.getByRole('button', { name: confirm, exact: true }).click();
  await expect(page).toHaveURL(/\/[a-z]+\/[0-9a-f-]{36}$/);
}

/** The state of the matter that is open, as its head says it. */
export const stateWord = (page: Page, word: string) =>
  page.locator('main .state-word').filter({ hasText: word }).first();
