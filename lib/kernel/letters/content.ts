import { z } from 'zod';

const text = z.string().max(20_000);
const name = z.string().min(1).max(200);
/** A date as a letter prints it, without zeros in front: 2026年11月3日. */
const printedDate = z.string().regex(/^\d{4}年[1-9]\d?月[1-9]\d?日$/);

const paragraph = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text }),
  z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text }),
  z.strictObject({ type: z.literal('list'), items: z.array(text) }),
  z.strictObject({
    type: z.literal('table'),
    head: z.array(text).min(1),
    rows: z.array(z.array(text)),
    /** Relative widths, one per column. */
    widths: z.array(z.number().positive()),
    /** A table of numbers: smaller, every column but the first centred. */
    figures: z.literal(true).optional(),
  }),
]);

const material = z.strictObject({
  /** 类别 in the words of 二（三）: 案源材料, 证据材料… */
  category: name,
  name,
  /** 份数／页数, e.g. 1份3页. */
  quantity: z.string().max(40),
  /** 形式, e.g. 原件, 复印件, 电子文件. */
  form: z.string().max(40),
  /** Hexadecimal SHA-256 of the stored file; null for paper only. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

const receipt = z.strictObject({
  title: name,
  addressee: name,
  text,
  /** Lines of the form: what is asked and what is already known (empty: filled in by hand). */
  rows: z.array(z.strictObject({ label: name, value: text })),
  /** Unit that signs and stamps the slip. */
  unit: name,
});

/** 文种; each has its layout in `docx/layouts.ts`. */
export const letterKinds = ['han', 'tongzhi', 'qingshi', 'tongbao', 'jianbao', 'jiyao'] as const;

/**
 * Everything a letter prints, frozen when its number is taken: the same content always gives the same bytes.
 * Dates are printed text (2026年11月23日); no instants, no ids, nothing that needs the database.
 */
export const letterContentSchema = z.strictObject({
  kind: z.enum(letterKinds),
  /** 发文机关, full name. */
  issuer: name,
  /** 发文字号, e.g. 山综执移〔2026〕5号. */
  number: z.string().regex(/^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u),
  urgency: z.enum(['特急', '加急']).nullable(),
  /** 签发人: printed on letters to a superior (上行文) only. */
  approvedBy: name.nullable(),
  title: z.string().min(1).max(240),
  /** 主送机关, without the colon: every unit by name, where there are several. */
  addressee: z.string().min(1).max(2_000),
  paragraphs: z.array(paragraph),
  /** 附件说明, without numbers and end punctuation. */
  attachments: z.array(name),
  signature: z.strictObject({ unit: name, on: printedDate }),
  /** 附注, without brackets. */
  note: text.nullable(),
  /** 抄送机关. */
  copyTo: z.array(name),
  /** 印发机关 and 印发日期: 文件格式 only, a 信函 has none. */
  imprint: z.strictObject({ by: name, on: printedDate }).nullable(),
  /** 移送材料清单, printed on a page of its own as 附件1. */
  materials: z.array(material),
  receipt: receipt.nullable(),
  /** 纪要 only: 出席, 请假, 列席 with who they are. */
  present: z.array(z.strictObject({ label: name, text })).optional(),
});

export type LetterContent = z.infer<typeof letterContentSchema>;
export type LetterKind = LetterContent['kind'];
export type LetterParagraph = z.infer<typeof paragraph>;
export type LetterMaterial = z.infer<typeof material>;
export type LetterReceipt = z.infer<typeof receipt>;
