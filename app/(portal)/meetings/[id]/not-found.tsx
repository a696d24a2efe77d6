import { BackLink, PageHeader } from '@/components/ui/page-header';

/** One answer for what does not exist and what may not be seen. */
export default function MeetingNotFound() {
  return (
    <>
      <BackLink href="/meetings">联席会议</BackLink>
      <PageHeader title="没有找到该会议" lead="会议不存在，或者您无权查看。请从列表重新进入。" />
    </>
  );
}
