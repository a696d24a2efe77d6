import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '帮助' };

const topics = [
  {
    title: '移送一件案件',
    steps: [
      '点“新建”，填写基本情况、接收单位和管辖依据。填到哪里保存到哪里，关闭页面不丢失。',
      '上传案源材料和证据材料，移交函由系统生成并编号。',
      '核对后报分管负责人审批；分管负责人同意的那一刻，对方收件箱即收到。',
    ],
  },
  {
    title: '收到移送',
    steps: [
      '到达即开始计算三日反馈期限，签收与否不影响起算。',
      '属于本部门管辖的，接受，办理后登记处理决定，三日内通报移出单位。',
      '不属于本部门管辖的，写明理由和依据反馈，并报请区政府决定；不能移送给其他单位。',
    ],
  },
  {
    title: '看懂期限',
    steps: [
      '圆点是正常，三角是临期，方块是逾期，每个标记都写明天数。',
      '点“为什么是这一天”，可以看到哪天计、哪天不计、为什么。',
      '逾期仍可办理，但须填写超期说明，记录始终标明逾期。',
    ],
  },
  {
    title: '请假与交接',
    steps: ['在“我的账号”里指定本单位同事代理，写明起止日期。代理人办理的事项会注明代谁办理。'],
  },
];

export default async function HelpPage() {
  await requireActor();
  return (
    <>
      <PageHeader title="帮助" />
      {topics.map(({ title, steps }) => (
        <Section key={title} title={title}>
          <ol className="max-w-[720px] list-decimal pl-6">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
      ))}
    </>
  );
}
