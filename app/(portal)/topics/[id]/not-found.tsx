import { BackLink, PageHeader } from '@/components/ui/page-header';

/** One answer for what does not exist and what may not be seen. */
export default function TopicNotFound() {
  return (
    <>
      <BackLink href="/topics">会议议题</BackLink>
      <PageHeader title="没有找到该议题" lead="议题不存在，或者您无权查看。请从列表重新进入。" />
    </>
  );
}
