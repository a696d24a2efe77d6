import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { KindListPage } from '@/lib/matters/queries-kind-list';
import { MatterList } from './matter-list';

type KindListProps = {
  page: KindListPage;
  title: string;
  /** What one of them is called; the title where that is the same. */
  name?: string;
  lead: ReactNode;
  /** Words of the button that begins one, shown to who may. */
  create?: string;
  /** A list that belongs beside this one. */
  beside?: { href: string; label: string };
  /** How such matters come into being, where there is none. */
  empty?: string;
};

/** The page of one kind's list: what the 意见 says of it, the way to begin one, the list. */
export function KindList({ page, title, name = title, lead, create, beside, empty }: KindListProps) {
  const { path, list, address, countedUpTo, mayCreate } = page;
  return (
    <>
      <PageHeader title={title} lead={lead}>
        {beside && <ButtonLink href={beside.href}>{beside.label}</ButtonLink>}
        {create && mayCreate && (
          <ButtonLink look="primary" href={`${path}/new`}>
            {create}
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path={path} name={name} countedUpTo={countedUpTo} empty={empty} />
    </>
  );
}
