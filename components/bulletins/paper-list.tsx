import type { ReactNode } from 'react';
import { MatterList } from '@/components/matters/matter-list';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { PaperType } from '@/lib/bulletins/queries';
import type { ListAddress } from '@/lib/matters/list-address';
import type { MatterList as List } from '@/lib/matters/queries-list';

const PLACES = {
  bulletin: { path: '/bulletins', title: '工作简报', begin: '征集工作情况' },
  circular: { path: '/circulars', title: '月度通报', begin: '起草通报' },
} as const;

type Props = {
  type: PaperType;
  list: List;
  address: ListAddress;
  countedUpTo: number;
  lead: ReactNode;
  mayBegin: boolean;
};

/** One of the two lists of papers, with the way to the other. */
export function PaperList({ type, list, address, countedUpTo, lead, mayBegin }: Props) {
  const { path, title, begin } = PLACES[type];
  return (
    <>
      <PageHeader title={title} above={<Kinds current={type} />} lead={lead}>
        {mayBegin && (
          <ButtonLink look="primary" href={`${path}/new`}>
            {begin}
          </ButtonLink>
        )}
      </PageHeader>
      <MatterList list={list} address={address} path={path} name={title} countedUpTo={countedUpTo} />
    </>
  );
}

function Kinds({ current }: { current: PaperType }) {
  return (
    <nav aria-label="简报通报" className="flex gap-4">
      {Object.entries(PLACES).map(([type, { path, title }]) =>
        type === current ? (
          <b key={type} aria-current="page">
            {title}
          </b>
        ) : (
          <a key={type} className="u" href={path}>
            {title}
          </a>
        ),
      )}
    </nav>
  );
}
