'use client';

import { useContext } from 'react';
import { FormContext } from '@/components/ui/form-context';
import { SummaryList } from '@/components/ui/summary-list';
import type { Unmasked } from '@/lib/transfers/labels';

const isUnmasked = (value: unknown): value is Unmasked =>
  typeof value === 'object' && value !== null && 'identity' in value && 'phone' in value;

/** The particulars in clear, once the surrounding form was answered. They stand nowhere but in this answer. */
export function UnmaskAnswer() {
  const { status, result } = useContext(FormContext);
  if (status !== 'done' || !isUnmasked(result)) return null;
  const items = [
    { term: '当事人', value: result.name },
    { term: '证件号码', value: result.identity || '—' },
    { term: '负责人', value: result.contact || '—' },
    { term: '电话', value: result.phone || '—' },
    { term: '案件来源', value: result.source || '—' },
  ];
  return (
    <div role="status" className="mb-6">
      <SummaryList items={items} />
    </div>
  );
}
