import type { Metadata } from 'next';
import { Missing } from '@/components/layout/missing';

export const metadata: Metadata = { title: '没有这个页面' };

export default function PortalNotFound() {
  return <Missing within />;
}
