import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/kernel/session/current';

export default async function DeskPage() {
  const actor = await requireActor();
  return <PageHeader title="工作台" lead={actor.unitName} />;
}
