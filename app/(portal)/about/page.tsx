import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '关于本系统' };

const facts = [
  { term: '依据', value: '《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号）' },
  { term: '用途', value: '案件移送、反馈、通报等各项职责的期限、责任单位和办理记录' },
  { term: '期限', value: '除条款另有规定外按工作日计，起算当日不计，届满日 24:00 止；每个期限都能逐日说明' },
  { term: '时间', value: '以数据库服务器的北京时间为准，电脑和手机的时间不影响期限' },
  { term: '涉密', value: '本平台不处理涉及国家秘密的信息，涉密材料请走机要渠道' },
  { term: '留痕', value: '每一次办理、查看涉密级别事项和被拒绝的操作都有记录，记录成链，可离线校验' },
];

export default async function AboutPage() {
  await requireActor();
  return (
    <>
      <PageHeader title="关于本系统" />
      <SummaryList items={facts} />
    </>
  );
}
