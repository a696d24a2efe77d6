import { Tabs } from '@/components/ui/tabs';

/** The places under 联动协作, one for each kind of request and of letter; `kind`: the one that is shown, '' for all. */
export function KindTabs({ kinds, kind }: { kinds: { kind: string; label: string }[]; kind: string }) {
  const tabs = [{ kind: '', label: '全部' }, ...kinds].map((one) => ({
    href: one.kind ? `/requests?kind=${one.kind}` : '/requests',
    label: one.label,
    current: one.kind === kind,
  }));
  return <Tabs label="协作种类" tabs={tabs} />;
}
