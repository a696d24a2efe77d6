import type { Post } from '@/lib/kernel/db/generated/enums';
import { UNITS } from '@/lib/units/register';

/** A demonstration account. Names are plainly made up: 演示 and a unit's word. */
export type SeedPerson = {
  account: string;
  name: string;
  unitId: string;
  posts: readonly { post: Post; unitId: string }[];
};

const person = (account: string, name: string, unitId: string, ...posts: Post[]): SeedPerson => ({
  account,
  name,
  unitId,
  posts: posts.map((post) => ({ post, unitId })),
});

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华';

/** Two towns have not named theirs yet, so that the demonstration shows a gap (3-2-1). */
const WITHOUT_LEADER = ['shuiquan', 'fengmao'];

/** One liaison (or the post that stands for it) and one 分管负责人 for every unit that takes part. */
function ofUnit(unit: (typeof UNITS)[number], index: number): SeedPerson[] {
  const surname = [...SURNAMES][index] ?? '演';
  const hand: Post =
    unit.kind === 'TOWNSHIP'
      ? 'TOWNSHIP'
      : unit.kind === 'JUDICIAL'
        ? 'JUDICIAL'
        : unit.kind === 'EXPERT'
          ? 'EXPERT'
          : 'LIAISON';
  const people = [person(unit.id, `${surname}演示`, unit.id, hand)];
  if (!WITHOUT_LEADER.includes(unit.id)) people.push(person(`${unit.id}-fz`, `${surname}分管`, unit.id, 'UNIT_LEADER'));
  if (['zhzf', 'ziran'].includes(unit.id)) people.push(person(`${unit.id}-2`, `${surname}代理`, unit.id));
  return people;
}

const ordinary = UNITS.filter((unit) => !['OFFICE', 'GOV'].includes(unit.kind)).flatMap(ofUnit);

/** Everybody of the demonstration. */
export const PEOPLE: readonly SeedPerson[] = [
  ...ordinary,
  person('bangong', '办公演示', 'lianxi', 'OFFICE_CLERK'),
  person('bangong-zr', '主任演示', 'lianxi', 'OFFICE_DIRECTOR'),
  person('zuzhang', '组长演示', 'zhengfu', 'GROUP_LEADER'),
  person('zhengfu', '政府办演示', 'zhengfu', 'GOV_OFFICE'),
  { account: 'fazhi', name: '法制演示', unitId: 'sifa', posts: [{ post: 'LEGAL', unitId: 'sifa' }] },
  person('liexi', '列席演示', 'caizheng', 'INVITEE'),
  person('xitong', '系统管理演示', 'xinxi', 'SYSTEM_ADMIN'),
  person('anquan', '安全管理演示', 'xinxi', 'SECURITY_ADMIN'),
  person('shenji', '审计管理演示', 'xinxi', 'AUDITOR'),
];
