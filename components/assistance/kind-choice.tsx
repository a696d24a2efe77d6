import { Lines } from '@/components/ui/task-list';
import { KIND_WORDS } from '@/lib/assistance/labels';
import { ASSISTANCE_KINDS, DIFFERENCES } from '@/lib/assistance/procedure';

/** 选择种类: what each is for and until when; `from` is the matter it arises from. */
export function KindChoice({ from }: { from: string }) {
  const items = ASSISTANCE_KINDS.map((kind) => ({
    key: kind,
    title: (
      <a href={`/assistance/new?kind=${kind}${from ? `&from=${encodeURIComponent(from)}` : ''}`}>
        {DIFFERENCES[kind].title}
      </a>
    ),
    text: KIND_WORDS[kind].lead,
  }));
  return <Lines items={items} />;
}
