import { describe, expect, test } from 'vitest';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { chineseNumber, fileTitle, introduced, nounOf, opinion, say } from '@/lib/kernel/letters/wording';
import { referralTitle } from '@/lib/transfers/letters/referral';
import { transferLetter, transferTitle } from '@/lib/transfers/letters/transfer';
import { caseTitle } from '@/lib/transfers/letters/wording';
import { letterSamples, sampleFacts } from '@/tests/support/letter-samples';

const textOf = (content: LetterContent | undefined) =>
  (content?.paragraphs ?? []).map((paragraph) => ('text' in paragraph ? paragraph.text : '')).join('\n');
const sample = (name: string) => textOf(letterSamples[name]);

describe('the letter that hands a case over', () => {
  test('2-2-5 asks for feedback by the due instant and says how it was counted', () => {
    expect(sample('transfer')).toContain(
      '请你局于收到之日起三日内（2026年11月26日24:00前）反馈意见。期限自收到之日的次日起计算，法定节假日和休息日不计入。',
    );
  });

  test('2-2-4 2-2-6 2-2-7 quote the 意见 word for word', () => {
    expect(sample('transfer')).toContain(
      '“案件移送以部门的名义一案一移送，相关部门无正当理由不得拒绝接受。接受移送的部门要在三日内反馈意见，属于本部门管辖的，在作出处理决定后三日内书面通报原移送部门；不属于本部门管辖的，报请区人民政府决定，不得再行移送。”',
    );
  });

  test('2-2-2 has the measures when the violation was in progress, and numbers the sections without a gap when not', () => {
    const headings = (content: LetterContent) =>
      content.paragraphs.flatMap((paragraph) => (paragraph.type === 'heading' ? [paragraph.text] : []));
    const finished = transferLetter({ ...sampleFacts, case: { ...sampleFacts.case, measures: null } });
    expect(headings(transferLetter(sampleFacts))[3]).toBe('四、已采取的制止措施');
    expect(headings(finished)).toEqual([
      '一、案件来源',
      '二、当事人基本情况',
      '三、主要事实及初步调查情况',
      '四、移送理由及依据',
      '五、紧急程度及反馈要求',
    ]);
  });

  test('2-3-2 to 2-3-4 names each kind of material once, after the list', () => {
    expect(letterSamples['transfer-long']?.attachments).toEqual([
      '移送材料清单',
      '案源材料',
      '初步证明违法行为事实情况的相关证据材料',
      '其他需要移交的材料',
    ]);
  });

  test("refuses a person's identity number that is not masked", () => {
    const party = {
      kind: 'person',
      name: '演示丙',
      identity: '370406199001010013',
      phone: null,
      address: null,
    } as const;
    expect(() => transferLetter({ ...sampleFacts, case: { ...sampleFacts.case, party } })).toThrow('masked');
  });
});

describe('the answers', () => {
  test('2-2-5 accepting says so and promises the notice of 2-2-6', () => {
    expect(sample('feedback-accepted')).toContain('该案属于我局管辖，我局已于2026年11月24日受理');
    expect(sample('feedback-accepted')).not.toContain('不属于我局管辖');
  });

  test('2-2-7 declining gives reasons and basis, goes to 区人民政府 and never on to a third unit', () => {
    expect(sample('feedback-not-ours')).toMatch(
      /我局认为该案不属于我局管辖[\s\S]*一、理由[\s\S]*二、依据[\s\S]*报请区人民政府决定该案管辖，不再行移送/,
    );
  });

  test('2-2-7 the designation leaves no room to decline', () => {
    expect(sample('designation')).toContain('不得拒绝接受，不得再行移送');
  });

  test('2-2-7 the request to a superior ends as a 请示 must', () => {
    expect(sample('referral')).toMatch(/妥否，请批示。$/);
  });

  test('another letter is quoted without its issuer in front', () => {
    expect(sample('feedback-accepted')).toContain('你局《关于移交山亭区演示石材加工有限公司涉嫌');
  });
});

test.each(Object.entries(letterSamples))('%s reads without doubled or missing punctuation', (_name, content) => {
  const text = textOf(content);
  expect(text).not.toMatch(/。。|，。|。，|；。|案案|undefined|null|\s$/);
  expect(content.paragraphs.at(-1)).toMatchObject({ type: 'text' });
});

test.each([
  ['枣庄市公安局山亭分局', '局'],
  ['枣庄市山亭区人民政府办公室', '办'],
  ['枣庄市山亭区人民检察院', '院'],
  ['山亭经济开发区管委会', '委'],
  ['枣庄市山亭区演示鉴定中心', '中心'],
  ['枣庄市山亭区演示鉴定所', '单位'],
])('%s is called 你%s', (unit, noun) => {
  expect(nounOf(unit)).toBe(noun);
});

test.each(['某某涉嫌采砂', '某某涉嫌采砂案', '某某涉嫌采砂一案', '某某涉嫌采砂案件 '])('%s becomes one 案', (name) => {
  expect(caseTitle(name)).toBe('某某涉嫌采砂案');
});

test('the short name of the 意见 is given where a later sentence uses it, and nowhere else', () => {
  expect(introduced([say(`根据${opinion}，现函告如下：`), say('《意见》规定。')])[0]).toEqual(
    say(`根据${opinion}，现函告如下：`),
  );
  expect(introduced([say(`根据${opinion}，现函告如下：`)])[0]).toEqual(
    say('根据《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号），现函告如下：'),
  );
});

test.each([
  ['许可决定书.pdf', '许可决定书'],
  ['2026.11.3现场照片.jpeg', '2026.11.3现场照片'],
  ['无后缀的文件', '无后缀的文件'],
])('the file %s is named %s', (name, title) => {
  expect(fileTitle(name)).toBe(title);
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [31, '三十一'],
])('%i is written %s', (n, words) => {
  expect(chineseNumber(n)).toBe(words);
});

test('2-2-7 a case and a referral are quoted by the titles that their letters bear', () => {
  expect(letterSamples.transfer?.title.endsWith(transferTitle(sampleFacts.case.name))).toBe(true);
  expect(letterSamples.referral?.title.endsWith(referralTitle(sampleFacts.case.name))).toBe(true);
});
