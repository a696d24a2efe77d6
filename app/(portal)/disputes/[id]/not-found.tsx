import { BackLink, PageHeader } from '@/components/ui/page-header';

/** One answer for what does not exist and what may not be seen. */
export default function DisputeNotFound() {
  return (
    <>
      <BackLink href="/disputes">争议协调</BackLink>
      <PageHeader title="没有找到该争议" lead="争议不存在，或者您无权查看。请从列表重新进入。" />
    </>
  );
}
