import { BackLink, PageHeader } from '@/components/ui/page-header';

/** One answer for what does not exist and what may not be seen. */
export default function AgreementNotFound() {
  return (
    <>
      <BackLink href="/agreements">协作文本</BackLink>
      <PageHeader title="没有找到该事项" lead="事项不存在，或者您无权查看。请从列表重新进入。" />
    </>
  );
}
