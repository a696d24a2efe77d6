import type { Metadata } from 'next';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';

export const metadata: Metadata = { title: '无障碍说明' };

const points = [
  '全部功能可只用键盘完成，焦点始终可见；页面顶部有“跳到正文”。',
  '关闭脚本后，登录、移送、签收、反馈、通报照常可用。',
  '状态从不只用颜色表示，都有形状和文字。',
  '点顶部“大字”可把字号放大到 115%、130%、150%；浏览器放大到 200% 不需要左右滚动。',
  '在手机上表格变为卡片，按钮不小于 44 像素。',
];

export default async function AccessibilityPage() {
  await requireActor();
  return (
    <>
      <PageHeader title="无障碍说明" lead="按 WCAG 2.2 AA 和 GB/T 37668 的要求设计和检查。" />
      <ul className="max-w-[720px] list-disc pl-6">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
