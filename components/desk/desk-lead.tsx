/** What the desk's first sentence counts. */
export type DeskCounts = { total: number; overdue: number; urgent: number; today: number };

/** The desk's first sentence: the moment, and what must be looked at first. */
export function DeskLead({ moment, counts }: { moment: string; counts: DeskCounts }) {
  const { total, overdue, urgent, today } = counts;
  const urgentOnes = [
    overdue > 0 && `${overdue} 项已逾期`,
    urgent > 0 && `${urgent} 项紧急`,
    today > 0 && `${today} 项今日届满`,
  ].filter((words) => words !== false);
  return (
    <>
      {moment}　{total > 0 ? `本单位 ${total} 项待办` : '本单位没有待办'}
      {urgentOnes.length > 0 && '：'}
      {urgentOnes.map((words, index) => (
        <span key={words}>
          {index > 0 && '，'}
          <b>{words}</b>
        </span>
      ))}
      。
    </>
  );
}
