import { describe, expect, it } from 'vitest';
import { OFFICIAL_NOTICES, type YearNotice } from '@/lib/rulebook/calendar';
import { addDays, type LocalDate, weekdayLabel } from '@/lib/rulebook/local-date';
import { readNotice } from '@/lib/rulebook/notice-text';

const NUMERALS = [...'一二三四五六七八九'];
const day = (on: LocalDate) => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;

/** Runs of consecutive days of one name, as the notices group them. */
function runs(notice: YearNotice): { name: string; days: LocalDate[] }[] {
  const groups: { name: string; days: LocalDate[] }[] = [];
  for (const on of notice.off) {
    const name = notice.names?.[on] ?? '';
    const last = groups.at(-1);
    const previous = last?.days.at(-1);
    if (last && previous && last.name === name && addDays(previous, 1) === on) last.days.push(on);
    else groups.push({ name, days: [on] });
  }
  return groups;
}

type Style = { weekday: (on: LocalDate) => string; year: boolean };

/** A notice in the wording the State Council uses, with make-up days behind the holiday they follow. */
function worded(notice: YearNotice, { weekday, year }: Style): string {
  const write = (on: LocalDate, before?: LocalDate) =>
    `${year || (before ? before.slice(0, 4) !== on.slice(0, 4) : on.slice(0, 4) !== String(notice.year)) ? `${on.slice(0, 4)}年` : ''}${day(on)}${weekday(on)}`;
  const groups = runs(notice);
  const left = [...notice.makeup];
  const paragraphs = groups.map(({ name, days }, i) => {
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) throw new Error('a run has days');
    const span =
      first === last
        ? write(first)
        : first.slice(0, 7) === last.slice(0, 7)
          ? `${write(first)}至${Number(last.slice(8))}日${weekday(last)}`
          : `${write(first)}至${write(last, first)}`;
    const next = groups[i + 1]?.days[0];
    const worked = left.filter((on) => !next || on < next);
    left.splice(0, worked.length);
    const makeup = worked.length ? `${worked.map((on) => write(on)).join('、')}上班。` : '';
    const off = days.length === 1 ? '放假，与周末连休' : `放假调休，共${days.length}天`;
    return `${NUMERALS[i]}、${name}：${span}${off}。${makeup}`;
  });
  return [
    `国务院办公厅关于${notice.year}年部分节假日安排的通知`,
    notice.documentNo,
    '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
    `经国务院批准，现将${notice.year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。`,
    ...paragraphs,
    '节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。',
    '国务院办公厅',
    `${notice.year - 1}年11月4日`,
  ].join('\n');
}

const expected = (notice: YearNotice) => ({
  off: [...notice.off].sort(),
  makeup: [...notice.makeup].sort(),
  names: notice.names,
  faults: [],
});

const STYLES: [string, Style][] = [
  ['without weekdays', { weekday: () => '', year: false }],
  ['with 周几 in brackets', { weekday: (on) => `（${weekdayLabel(on)}）`, year: false }],
  ['with 农历 and 周几 in brackets', { weekday: (on) => `（农历某日、${weekdayLabel(on)}）`, year: false }],
  ['with 星期几 in brackets', { weekday: (on) => `（${weekdayLabel(on).replace('周', '星期')}）`, year: false }],
  ['with the year before every date', { weekday: () => '', year: true }],
];

describe.each(STYLES)('A State Council notice %s', (_, style) => {
  it.each(OFFICIAL_NOTICES)('is read day by day for $year', (notice) => {
    expect(readNotice(worded(notice, style), notice.year)).toEqual(expected(notice));
  });
});

const official = (year: number) => {
  const notice = OFFICIAL_NOTICES.find((one) => one.year === year);
  if (!notice) throw new Error(`no notice for ${year}`);
  return notice;
};

describe('A list of dates', () => {
  it('is read under the headings 放假 and 上班', () => {
    const notice = official(2026);
    const text = `放假：\n${notice.off.join('\n')}\n\n上班：\n${notice.makeup.join('、')}`;
    const { off, makeup, faults } = readNotice(text, 2026);
    expect({ off, makeup, faults }).toEqual({ off: [...notice.off], makeup: [...notice.makeup], faults: [] });
  });

  it('is read line by line with a word on every line, as ranges, with any sign between', () => {
    const text = [
      '元旦 2026/1/1 至 2026/1/3 放假',
      '春节：2026.02.15～2026.02.23 放假',
      '清明节 4月4日-6日 放假',
      '劳动节 5月1日—5日 休息',
      '端午节：6月19日到6月21日放假',
      '中秋节：9月25日 ~ 27日放假',
      '国庆节：10 月 1 日至 7 日放假',
      '20260104 上班；2月14日、28日补班',
      '5月9日、9月20日、10月10日上班',
    ].join('\n');
    expect(readNotice(text, 2026)).toEqual(expected(official(2026)));
  });

  it('is read when a sentence runs over two lines', () => {
    const text = worded(official(2026), { weekday: () => '', year: false })
      .replaceAll('放假', '\n放假')
      .replaceAll('、2月28日', '、\n2月28日')
      .replace('至23日', '\n至23日');
    expect(readNotice(text, 2026)).toEqual(expected(official(2026)));
  });
});

describe('A notice that must not be believed is refused with a line and a remedy', () => {
  const text = worded(official(2026), { weekday: (on) => `（${weekdayLabel(on)}）`, year: false });
  const messages = (pasted: string, year = 2026) => readNotice(pasted, year).faults.map((fault) => fault.message);

  it('refuses the notice of another year by its title and its weekdays', () => {
    const found = messages(text, 2027);
    expect(found).toContain('文中写的是2026年的安排，与所填年份2027年不一致');
    expect(found).toContain('2027年1月1日是星期五，文中写作星期四，请核对年份和日期');
  });

  it('names the line of a day of which it cannot tell whether it is worked', () => {
    const pasted = `${text}\n12月25日`;
    expect(readNotice(pasted, 2026).faults).toEqual([
      { line: pasted.split('\n').length, message: '看不出2026年12月25日是放假还是上班，请补上“放假”或“上班”' },
    ]);
  });

  it('refuses a count that does not fit the days', () => {
    expect(messages(text.replace('共9天', '共8天'))).toEqual(['文中写共8天，按日期是9天，请核对']);
  });

  it('refuses a statutory holiday that is left out', () => {
    const pasted = text
      .split('\n')
      .filter((line) => !line.includes('清明节：'))
      .join('\n');
    expect(messages(pasted)).toEqual(['2026年4月5日是法定节假日（清明节），文中没有放假，请补全']);
  });

  it('refuses a make-up day that is no weekend, a day that is both, and a day said twice', () => {
    expect(messages(`${text}\n5月11日上班。`)).toEqual(['2026年5月11日是星期一，不是周末，不能作为调休上班日']);
    expect(messages(`${text}\n5月2日上班。`)).toEqual(['2026年5月2日既写放假又写上班，请核对']);
    expect(messages(`${text}\n5月1日放假。`)).toEqual(['2026年5月1日出现了两次，请删去一处']);
  });

  it('refuses days that do not exist, run backwards, last too long or lie outside the year', () => {
    expect(messages(`${text}\n2月30日放假。`)).toEqual(['“2月30日”不是有效日期，请核对']);
    expect(messages('31日放假')).toEqual(['“31日”不是有效日期，请核对']);
    expect(messages(`${text}\n8月9日至3日放假。`)).toEqual(['“8月9日至3日”的止日早于起日，请核对']);
    expect(messages(`${text}\n7月1日至8月31日放假。`)).toEqual(['“7月1日至8月31日”超过15天，请核对']);
    expect(messages(`${text}\n2027年3月1日放假。`)).toEqual(['“2027年3月1日”不在2026年（含上年12月）之内，请核对']);
  });

  it('refuses a text without dates', () => {
    expect(messages('请各单位做好准备')).toEqual(['没有读到放假日期，请粘贴通知中的日期段落']);
    expect(messages('')).toEqual(['没有读到放假日期，请粘贴通知中的日期段落']);
  });

  it('passes over what is only recommended, such as 除夕 in the notice for 2024', () => {
    const notice = official(2024);
    const pasted = worded(notice, { weekday: () => '', year: false }).replace(
      '2月18日上班。',
      '2月18日上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。',
    );
    expect(pasted).toContain('除夕');
    expect(readNotice(pasted, 2024)).toEqual(expected(notice));
  });
});
