import { addDays, type LocalDate, localDate } from './local-date';

/**
 * The moveable holidays, Gregorian: 春节 is the first day of the first lunar month, 端午 the fifth of the fifth,
 * 中秋 the fifteenth of the eighth, 清明 the solar term. Tests check every row against independent lunar calendars.
 * The law is 《全国年节及纪念日放假办法》 as revised in 2024; earlier years are known from their notices.
 */
const MOVEABLE: Readonly<
  Record<number, readonly [spring: string, qingming: string, dragonBoat: string, midAutumn: string]>
> = {
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'], // new moon 23:56 Beijing time: some lunar tables wrongly say 02-07
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'], // new moon 00:07 Beijing time: some lunar tables wrongly say 02-02
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
};

/** Days off of one year by law alone (day → name), or null when the year is not in the table. Mon–Fri is never assumed. */
export function statutoryHolidays(year: number): Readonly<Record<string, string>> | null {
  const moveable = MOVEABLE[year];
  if (moveable === undefined) return null;
  const [spring, qingming, dragonBoat, midAutumn] = moveable;
  const run = (name: string, first: LocalDate, days: number) =>
    Array.from({ length: days }, (_, i) => [addDays(first, i), name] as const);
  const on = (day: string) => localDate(`${year}-${day}`);
  return Object.fromEntries([
    ...run('元旦', on('01-01'), 1),
    ...run('春节', addDays(on(spring), -1), 4),
    ...run('清明节', on(qingming), 1),
    ...run('劳动节', on('05-01'), 2),
    ...run('端午节', on(dragonBoat), 1),
    ...run('中秋节', on(midAutumn), 1),
    ...run('国庆节', on('10-01'), 3),
  ]);
}
