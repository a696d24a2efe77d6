import { Lines } from '@/components/ui/task-list';
import { KIND_WORDS } from '@/lib/requests/labels';
import { REQUEST_KINDS } from '@/lib/requests/procedure';

/** 选择请求种类: what each is for and how long it takes; `from` is the matter the request arises from. */
export function KindChoice({ from }: { from: string }) {
  const items = REQUEST_KINDS.map((kind) => ({
    key: kind,
    title: (
      <a href={`/requests/new?kind=${kind}${from ? `&from=${encodeURIComponent(from)}` : ''}`}>
        {KIND_WORDS[kind].ask}
      </a>
    ),
    text: KIND_WORDS[kind].lead,
  }));
  return <Lines items={items} />;
}
