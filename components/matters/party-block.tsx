import { type SummaryItem, SummaryList } from '@/components/ui/summary-list';

/** 当事人, already masked; `unmaskHref` leads to the request for the whole, which needs a reason and leaves a trace. */
export function PartyBlock({ items, unmaskHref }: { items: SummaryItem[]; unmaskHref?: string }) {
  return (
    <>
      <SummaryList items={items} narrow />
      {unmaskHref && (
        <p className="pt-2 text-sm text-muted no-print">
          <a href={unmaskHref}>申请查看完整信息</a>　须填理由，留痕
        </p>
      )}
    </>
  );
}
