import { Details } from '@/components/ui/details';
import type { MatterPage } from '@/lib/matters/queries';
import { ReceiptTable } from './receipt-table';

type Receipts = MatterPage['receipts'];
type Group = { key: string; title: string; receipts: Receipts };

/** Up to so many units one table tells all; above it every letter has a fold of its own. */
const ONE_TABLE = 8;

/** 签收记录 by letter: who has not signed yet stands first, by name; who has, with person and time. */
export function ReceiptGroups({ letters, receipts }: Pick<MatterPage, 'letters' | 'receipts'>) {
  if (receipts.length <= ONE_TABLE) return <ReceiptTable receipts={receipts} />;
  const groups = letters
    .map(({ key, number, name }) => ({
      key,
      title: `${number} ${name}`,
      receipts: receipts.filter((one) => one.letter === key),
    }))
    .filter((group) => group.receipts.length > 0)
    .reverse();
  const open = groups.find(({ receipts: own }) => own.some((one) => one.waits))?.key;
  return groups.map((group) => <Fold key={group.key} group={group} open={group.key === open} />);
}

function Fold({ group: { title, receipts }, open }: { group: Group; open: boolean }) {
  const waiting = receipts.filter((one) => one.waits);
  const signed = receipts.filter((one) => one.way !== undefined);
  const withdrawn = receipts.length - waiting.length - signed.length;
  const counts = [
    `已签收 ${signed.length}/${receipts.length}`,
    ...(waiting.length ? [`待签收 ${waiting.length}`] : []),
    ...(withdrawn ? [`已撤回 ${withdrawn}`] : []),
  ].join('，');
  return (
    <div className="border-b border-line-soft py-1">
      <Details
        open={open}
        summary={
          <span>
            {title} <b>{counts}</b>
          </span>
        }
      >
        <div className="pb-2 pl-4 text-sm">
          {waiting.length > 0 && (
            <p className="py-1">
              <b>待签收：</b>
              {waiting.map((one) => one.unit).join('、')}（{waiting[0]?.arrived}到达）
            </p>
          )}
          {signed.length > 0 && (
            <ul className="sm:columns-2">
              {signed.map(({ key, unit, signatory, signed: at }) => (
                <li key={key} className="break-inside-avoid py-0.5">
                  {unit} <span className="text-muted">{[signatory, at].filter(Boolean).join(' ')}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Details>
    </div>
  );
}
