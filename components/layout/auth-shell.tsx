import type { ReactNode } from 'react';
import { DayStrip } from '@/components/matters/day-strip';
import type { LedgerDayView } from '@/components/matters/view';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { Lines } from '@/components/ui/task-list';
import { Brand, DemoStrip } from './demo-strip';

/** 2026-09-30 plus three working days: a week's holiday is skipped and a make-up Saturday counts. */
const example: LedgerDayView[] = [
  { date: '9月30日', weekday: '周三', role: 'START', label: '收到', reason: '起算日不计' },
  { date: '1—7日', weekday: '', role: 'SKIPPED', label: '不计', reason: '国庆节' },
  { date: '8日', weekday: '周四', role: 'COUNTED', label: '第1日', reason: '' },
  { date: '9日', weekday: '周五', role: 'COUNTED', label: '第2日', reason: '' },
  { date: '10日', weekday: '周六', role: 'DUE', label: '第3日', reason: '调休上班' },
];

const promises = [
  { key: '2', title: <b>案件移送</b>, text: '一案一移送，三日内移送，三日内反馈，决定后三日内通报' },
  { key: '3', title: <b>信息共享</b>, text: '审批和处罚五日内抄送，上级文件三日内告知' },
  { key: '1', title: <b>联席会议</b>, text: '会前十日征集议题，纪要由组长签发，议定事项逐项销号' },
];

/** The entrance: what the portal is for at the left, the sign-in form as children at the right. */
export function AuthShell({ demo, children }: { demo?: boolean; children: ReactNode }) {
  return (
    <>
      {demo && <DemoStrip />}
      <div className="gate">
        <aside className="gate-left" aria-label="平台简介">
          <Brand />
          <blockquote className="quote">
            切实加强区综合行政执法部门与相关部门的协作配合，提高执法效率和水平。
          </blockquote>
          <p className="pt-2 pl-6 text-sm text-muted">山政办发〔2021〕13号</p>
          <div className="mt-10 max-w-[560px]">
            <Lines items={promises} />
            <p className="mt-8 mb-2 text-sm text-muted">每个期限都能逐日说明</p>
            <DayStrip days={example} />
          </div>
          <p className="mt-auto pt-8 text-sm text-muted">本平台不处理涉及国家秘密的信息。所有操作留痕，可离线校验。</p>
        </aside>
        <main className="gate-right">{children}</main>
      </div>
    </>
  );
}

/** A demonstration sign-in: account name, who it is, what to look at first. */
export type DemoAccount = { account: string; who: string; first: string };

/** The demonstration accounts under the sign-in form; only on an installation with demonstration data. */
export function DemoAccounts({ accounts, password }: { accounts: DemoAccount[]; password: ReactNode }) {
  return (
    <div className="max-w-[560px]">
      <Section title="演示账号" fact={password}>
        <Table caption="演示账号" columns={[{ label: '账号' }, { label: '身份' }, { label: '先看' }]}>
          {accounts.map(({ account, who, first }) => (
            <Row key={account}>
              <Cell>
                <span className="font-mono">{account}</span>
              </Cell>
              <Cell>{who}</Cell>
              <Cell label="先看">{first}</Cell>
            </Row>
          ))}
        </Table>
      </Section>
    </div>
  );
}
