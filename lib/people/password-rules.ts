const LEAST = 10;
const MOST = 128;

const CLASSES: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** Words that guessers try first; a password built around one of them is refused. */
const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'asdfgh',
  '123456',
  '654321',
  '111111',
  'admin',
  'abc123',
  'iloveyou',
  'welcome',
  'letmein',
];
const LOCAL = ['shanting', 'zaozhuang', 'zonghezhifa'];

/** What is wrong with a new password, in Chinese, each with its remedy; empty when it may be used. */
export function passwordProblems(password: string, { account, name }: { account: string; name: string }): string[] {
  const plain = password.toLowerCase();
  const problems: string[] = [];
  if ([...password].length < LEAST) problems.push(`密码至少${LEAST}位，请加长`);
  if ([...password].length > MOST) problems.push(`密码不能超过${MOST}位，请缩短`);
  if (CLASSES.filter((one) => one.test(password)).length < 3)
    problems.push('密码须包含大写字母、小写字母、数字、符号中的至少三类');
  if (plain.includes(account.toLowerCase()) || password.includes(name)) problems.push('密码不能包含账号或姓名，请更换');
  if (COMMON.some((word) => plain.includes(word)) || isLocal(plain)) problems.push('密码过于常见，容易被猜中，请更换');
  if (/(.)\1{3}/u.test(password)) problems.push('密码不能连续四次使用同一字符，请更换');
  return problems;
}

/** A word of this district and nothing but digits and signs beside it. */
function isLocal(plain: string): boolean {
  return LOCAL.some((word) => plain.includes(word) && !/[a-z]/.test(plain.replaceAll(word, '')));
}

/** Letters and digits that are not mistaken for each other on paper. */
const ALPHABETS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789'];

/**
 * A password to be handed over once: four groups of four, all three classes in it. `pick(n)` gives a random whole
 * number from 0 to n − 1.
 */
export function issuedPassword(pick: (n: number) => number): string {
  const every = ALPHABETS.join('');
  const signs = Array.from({ length: 16 }, (_, i) => {
    const alphabet = ALPHABETS[i] ?? every;
    return alphabet[pick(alphabet.length)] ?? '';
  });
  for (let i = signs.length - 1; i > 0; i--) {
    const j = pick(i + 1);
    [signs[i], signs[j]] = [signs[j] ?? '', signs[i] ?? ''];
  }
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}
