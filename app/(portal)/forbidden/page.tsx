import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';
import { postsAllowed } from '@/lib/shell/allowed';

type Props = { searchParams: Promise<{ need?: string | string[] }> };

export const metadata: Metadata = { title: '没有权限' };

/** Says which posts the page is for, and who the reader is here. */
export default async function ForbiddenPage({ searchParams }: Props) {
  const actor = await requireActor();
  const posts = postsAllowed((await searchParams).need);
  const who = `您以${actor.unitName} ${actor.name}登录。`;
  return (
    <>
      <PageHeader
        title="您的岗位不能查看这一页"
        lead={posts.length > 0 ? `可以查看的岗位：${posts.join('、')}。` : who}
      />
      <p className="mb-6 text-ink-2">
        {posts.length > 0 && who}需要调整岗位的，请联系本单位分管负责人，由安全管理员办理。
      </p>
      <ButtonLink href="/">返回工作台</ButtonLink>
    </>
  );
}
