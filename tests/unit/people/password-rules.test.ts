import { describe, expect, it } from 'vitest';
import { issuedPassword, passwordProblems } from '@/lib/people/password-rules';

const owner = { account: 'zhangsan', name: '张三' };

describe('A new password', () => {
  it.each(['Feng-Huang-7', 'xiaoHe2026!', '山亭Aa2026执法队', 'tR9kPq2wLmZ'])('may be %s', (password) => {
    expect(passwordProblems(password, owner)).toEqual([]);
  });

  it.each([
    ['Ab1-xyzwq', '密码至少10位，请加长'],
    [`Ab1-${'xy'.repeat(63)}`, '密码不能超过128位，请缩短'],
    ['onlyletters', '密码须包含大写字母、小写字母、数字、符号中的至少三类'],
    ['ONLY-LETTERS', '密码须包含大写字母、小写字母、数字、符号中的至少三类'],
    ['ZhangSan-2026', '密码不能包含账号或姓名，请更换'],
    ['Ab1-张三-xyzw', '密码不能包含账号或姓名，请更换'],
    ['MyPassword-77', '密码过于常见，容易被猜中，请更换'],
    ['Qwerty-98765', '密码过于常见，容易被猜中，请更换'],
    ['Shanting-2021', '密码过于常见，容易被猜中，请更换'],
    ['Abbbbb-12xyz', '密码不能连续四次使用同一字符，请更换'],
  ])('may not be %s: %s', (password, problem) => {
    expect(passwordProblems(password, owner)).toEqual([problem]);
  });

  it('counts characters, not bytes, and names every fault at once', () => {
    expect(passwordProblems('张三', owner)).toHaveLength(3);
  });
});

describe('An issued password', () => {
  it('has four groups of four, all classes and no look-alike signs', () => {
    for (let seed = 0; seed < 500; seed++) {
      let state = seed;
      const pick = (n: number) => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return Math.floor((state / 2_147_483_648) * n);
      };
      const password = issuedPassword(pick);
      expect(password).toMatch(/^[A-HJ-NP-Za-km-np-z2-9]{4}(-[A-HJ-NP-Za-km-np-z2-9]{4}){3}$/);
      expect(
        passwordProblems(password, { account: 'nobody', name: '某某' }).filter((one) => one.includes('三类')),
      ).toEqual([]);
    }
  });
});
