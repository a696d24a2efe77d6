import { BackLink, PageHeader } from '@/components/ui/page-header';

/** One answer for what does not exist and what may not be seen. */
export default function ShareNotFound() {
  return (
    <>
      <BackLink href="/sharing">信息共享</BackLink>
      <PageHeader
        title="没有找到该信息"
        lead="信息不存在，或者您无权查看。请从列表重新进入；仍打不开的，请联系本单位联络员。"
      />
    </>
  );
}
