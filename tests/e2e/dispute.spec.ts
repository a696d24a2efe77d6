import { layTransfer, step } from './support/api';
import { stateOf, value } from './support/database';
import { give } from './support/limits';
import { expect, type Page, test } from './support/portal';
import { idIn, stateWord, take } from './support/transfer';

const WORDS = {
  争议内容: '涉案地块部分为耕地，双方对由谁查处认识不一致。',
  事实和依据: '《土地管理法》第七十五条。',
  自行协商情况: '电话协商一次，未能一致。',
  本单位意见: '应由区自然资源局管辖。',
};

/** Raises a dispute in the form that is open, with 区自然资源局. Returns its address. */
async function raise(page: Page, title: string, kind: string): Promise<string> {
  await page.getByLabel('争议事项', { exact: true }).fill(title);
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('checkbox', { name: '区自然资源局' }).check();
  for (const [label, words] of Object.entries(WORDS)) await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByRole('button', { name: '提出争议' }).click();
  await expect(page.getByText('争议已提出').first()).toBeVisible();
  return new URL(page.url()).pathname;
}

const fill = (page: Page, label: string, words: string) => () => page.getByLabel(label, { exact: true }).fill(words);

test('4-4-1: a dispute on its own is answered, coordinated, confirmed by both sides and recorded', async ({ open }) => {
  test.setTimeout(120_000);
  const [raiser, other, legal] = [await open('zhzf'), await open('ziran'), await open('fazhi')];
  await raiser.goto('/disputes/new');
  const address = await raise(raiser, `端到端法律适用争议${process.pid}`, '法律适用');

  await test.step('法制机构 finds it on its desk and accepts, the other side answers', async () => {
    await legal.goto('/');
    await expect(legal.locator(`main a[href^="${address}"]`).first()).toBeVisible();
    await legal.goto(address);
    await take(legal, '受理并通知答复', '受理并发出通知', fill(legal, '协调安排', '先书面答复，再召开协调会。'));
    await other.goto(address);
    await take(other, '书面答复', '提交答复', fill(other, '答复意见', '规章有专门规定。'));
    await expect(other.locator('#notes')).toContainText('规章有专门规定。');
  });

  await test.step('a meeting is recorded, an opinion put to the sides', async () => {
    await legal.goto(address);
    await take(legal, '记录协调会', '确认记录', async () => {
      await legal.getByLabel('地点', { exact: true }).fill('区司法局会议室');
      await legal.getByLabel('参加人员', { exact: true }).fill('双方分管负责人');
      await legal.getByLabel('协调情况', { exact: true }).fill('双方同意以法律为准。');
    });
    await take(legal, '提出协调意见', '送各方确认', fill(legal, '协调意见', '适用《土地管理法》。'));
    await expect(legal.getByRole('link', { name: '印发协调意见书' })).toHaveCount(0);
  });

  await test.step('both confirm, 法制机构 issues the numbered record', async () => {
    for (const page of [raiser, other]) {
      await page.goto(address);
      await take(page, '确认协调意见', '确认协调意见');
    }
    await legal.goto(address);
    await take(legal, '印发协调意见书', '印发协调意见书');
    await expect(stateWord(legal, '协调一致')).toBeVisible();
    await raiser.goto(address);
    await expect(raiser.locator('#letters')).toContainText('协调意见书');
  });
});

test('4-4-2 2-2-7: coordination fails, 区政府 decides, the transfer follows and can only be accepted', async ({
  open,
}) => {
  test.setTimeout(120_000);
  const [raiser, legal, gov, named] = [
    await open('zhzf'),
    await open('fazhi'),
    await open('zhengfu'),
    await open('yingji'),
  ];
  const transfer = await layTransfer(raiser, await open('zhzf-fz'), { title: `端到端管辖争议${process.pid}案` });
  await step(await open('ziran'), 'decline', transfer, {
    reason: '不在职责内',
    legalBasis: '《土地管理法》第六十七条',
  });

  await raiser.goto(`/transfers/${transfer}`);
  await raiser.getByRole('link', { name: '提出执法争议' }).click();
  const address = await raise(raiser, `端到端管辖争议${process.pid}`, '管辖权');
  await expect(raiser.locator('#links')).toContainText(`端到端管辖争议${process.pid}案`);

  await test.step('法制机构 may read the case, and reports that it could not settle it', async () => {
    await legal.goto(address);
    await legal.locator('#links a').first().click();
    await expect(legal.getByRole('heading', { level: 1 })).toContainText('端到端管辖争议');
    await legal.goto(address);
    await take(legal, '受理并通知答复', '受理并发出通知', fill(legal, '协调安排', '书面答复。'));
    await take(legal, '协调不成，报区政府决定', '报请区政府决定', async () => {
      await legal.getByLabel('协调不成的情况', { exact: true }).fill('双方均认为不属于本部门管辖。');
      await legal.getByLabel('处理建议', { exact: true }).fill('由区应急管理局管辖。');
    });
  });

  await test.step('区政府 decides and names a unit', async () => {
    await gov.goto('/');
    await gov.locator(`main a[href^="${address}"]`).first().click();
    await take(gov, '作出决定', '作出决定并印发', async () => {
      await gov.getByLabel('管辖单位', { exact: true }).selectOption('yingji');
      await gov.getByLabel('决定内容', { exact: true }).fill('由区应急管理局管辖，其他单位配合。');
    });
    await expect(stateWord(gov, '区政府已决定')).toBeVisible();
    await expect(gov.locator('#letters')).toContainText('山政办决');
  });

  await test.step('the transfer is with that unit, which can only accept', async () => {
    expect(await stateOf(transfer)).toBe('DESIGNATED');
    await named.goto(`/transfers/${transfer}`);
    await expect(named.getByRole('link', { name: '不属于本部门管辖' })).toHaveCount(0);
    await take(named, '接受指定管辖', '确认接受');
    expect(await value('SELECT handler_id FROM case_transfer WHERE id = $1', [idIn(named)])).toBe('yingji');
  });
});

test('4-4-1: a dispute that is none is not taken up, one that was settled otherwise is withdrawn, each for its reason', async ({
  open,
}) => {
  const [raiser, legal] = [await open('zhzf'), await open('fazhi')];
  const begin = (title: string) => {
    const words = { issue: '分工不清。', grounds: '三定规定。', tried: '电话协商一次。', view: '由对方牵头。' };
    return give(raiser, 'dispute.raise', { title, kind: 'OTHER', aboutId: '', respondentIds: ['ziran'], ...words });
  };
  const ends = [
    { page: legal, button: '不予受理', confirm: '确认不予受理', label: '不予受理的理由', state: '不予受理' },
    { page: raiser, button: '撤回争议', confirm: '确认撤回', label: '撤回原因', state: '已撤回' },
  ];
  for (const { page, button, confirm, label, state } of ends) {
    await page.goto(`/disputes/${await begin(`端到端${button}${process.pid}`)}`);
    await take(page, button, confirm, fill(page, label, '双方已经商定分工。'));
    await expect(stateWord(page, state)).toBeVisible();
    await expect(page.locator('main')).toContainText('双方已经商定分工。');
    await expect(page.locator('main')).not.toContainText('已逾期');
  }
});
