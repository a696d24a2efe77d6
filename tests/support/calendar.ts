import { proposeCalendar } from '@/lib/calendar/commands';
import { as, done, execute } from './portal';

/** A made-up notice for 2027 that moves dates around 春节, in the wording of the State Council. */
export const NOTICE_2027_TEXT = `国务院办公厅关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至12日（周五）放假调休，共8天。1月30日（周六）、2月14日（周日）、2月20日（周六）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

export const NOTICE_2027 = { year: 2027, documentNo: '国办发明电〔2026〕9号', text: NOTICE_2027_TEXT };

/** Enters that notice as the system administrator; returns its id with the version of its page. */
export async function proposed(
  at: string,
  more: Partial<typeof NOTICE_2027> = {},
): Promise<{ id: string; version: number }> {
  const { id } = await done(execute(proposeCalendar, await as('xitong'), { ...NOTICE_2027, ...more }, { at }));
  return { id, version: 1 };
}
