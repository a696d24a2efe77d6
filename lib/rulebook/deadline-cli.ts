import { OFFICIAL_CALENDAR } from './calendar';
import { answer } from './deadline-answer';

const USAGE =
  '用法：npm run --silent deadline -- <规则> <起算日期或时间> [--urgent] [--json]\n例如：npm run --silent deadline -- 2-2-5 2026-09-30';
const OPTIONS = ['--urgent', '--json'];

/** Prints the answer and returns the exit code: 0 answered, 1 refused. */
function main(args: readonly string[]): number {
  const [rule, start, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const options = args.filter((arg) => arg.startsWith('--'));
  if (!rule || !start || rest.length > 0 || options.some((option) => !OPTIONS.includes(option))) {
    process.stderr.write(`${USAGE}\n`);
    return 1;
  }
  const result = answer({ rule, start, urgent: options.includes('--urgent') }, OFFICIAL_CALENDAR);
  if (!result.ok) {
    process.stderr.write(`${result.message}\n`);
    return 1;
  }
  const text = options.includes('--json') ? JSON.stringify(result.body, null, 2) : result.body.explanation.join('\n');
  process.stdout.write(`${text}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
