import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readInput } from '@/lib/kernel/input';
import { markingRefusal, secretMarking } from '@/lib/kernel/markings';

const unseen = String.fromCodePoint(0x200b);

describe('the mark of a state secret (4-2-5)', () => {
  it.each([
    '秘密★10年',
    '机密★',
    '绝密 ★ 长期',
    '关于专项行动的通知（机密）',
    '【绝密】行动方案',
    '〔秘密〕会议材料',
    '密级：秘密',
    '密级 为 机密，保密期限十年',
    '机密10年',
    '秘密 20年',
    '绝密　长期',
    '秘密★启用前',
    '机　密 ★ ３年',
    `绝${unseen}密★`,
    '機密★',
    '机密\n\n关于开展检查的通知',
    '份号：000001\n秘密\n山亭区文件',
    '机密：线索清单',
    '秘密',
    '线索清单 机密',
    '请阅机密级文件',
    '见机密件3号',
    '绝密文件',
    '方案_机密.docx',
    '机密-处置方案.pdf',
    '处置方案-秘密.pdf',
    '(机密)处置方案.pdf',
    '秘密.docx',
    '机密级 处置方案.docx',
    '山演审〔2026〕1号\t机密\t演示公司',
  ])('is found: %s', (text) => expect(secretMarking(text)).not.toBeNull());

  it.each([
    '涉嫌侵犯商业秘密',
    '商业秘密★星级保护单位',
    '商业秘密（技术信息）',
    '含商业秘密',
    '工作秘密不得外传',
    '保守秘密三年',
    '依法保守国家秘密、商业秘密和个人隐私',
    '有关人员应当对举报人的信息予以保密，不得泄露秘密',
    '秘密举报的线索',
    '经秘密调查取证',
    '秘密窃取他人财物',
    '数据的机密性和完整性',
    '机密计算平台采购',
    '手机密码已重置',
    '飞机密集起降区域',
    '司机密切配合检查',
    '当事人以“绝密配方”作虚假宣传',
    '盗用国家机密的传言不实',
    '保密承诺书.docx',
    '商业秘密保护情况.pdf',
    '保密期限十年',
    '密级标注不规范',
    '商业秘密载体的管理',
    '紧密结合，周密部署',
  ])('is not seen in words that only speak of secrets: %s', (text) => expect(secretMarking(text)).toBeNull());

  it('is refused beside the field that bears it, whatever the field, with the way out', () => {
    const schema = z.strictObject({ title: z.string(), rows: z.array(z.object({ text: z.string() })) });
    const marked = readInput(schema, { title: '会议通知', rows: [{ text: '一般内容' }, { text: '绝密★' }] });
    expect(marked).toMatchObject({ refused: true, code: 'INVALID', fields: { rows: [markingRefusal('绝密★')] } });
    expect(markingRefusal('绝密★')).toMatch(/国家秘密.*机要渠道另行传递.*只登记编号和日期/);
    expect(readInput(schema, { title: '商业秘密保护', rows: [] })).toMatchObject({ input: { title: '商业秘密保护' } });
  });

  it('is not looked for in passwords, which are never stored as typed', () => {
    const schema = z.strictObject({ newPassword: z.string() });
    expect(readInput(schema, { newPassword: '机密★Abc-12345' })).toHaveProperty('input');
  });
});
