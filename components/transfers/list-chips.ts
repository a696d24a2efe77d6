import { type ListAddress, listHref, PERIODS } from '@/lib/transfers/list-address';
import { TRANSFER } from '@/lib/transfers/procedure';
import { isTransferState } from '@/lib/transfers/view-state';

export type UnitOption = { value: string; label: string };

/** The conditions in force, each with the address of the list without it. */
export function chipsOf(address: ListAddress, units: UnitOption[]): { label: string; href: string }[] {
  const name = (id: string) => units.find((unit) => unit.value === id)?.label ?? id;
  const chip = (label: string | false | '', change: Partial<ListAddress>) =>
    label ? [{ label, href: listHref(address, change) }] : [];
  return [
    ...chip(address.q && `“${address.q}”`, { q: '' }),
    ...chip(address.from && `移出：${name(address.from)}`, { from: '' }),
    ...chip(address.to && `接收：${name(address.to)}`, { to: '' }),
    ...chip(isTransferState(address.stage) && TRANSFER.states[address.stage].label, { stage: '' }),
    ...chip(address.since && PERIODS[address.since].label, { since: '' }),
  ];
}
