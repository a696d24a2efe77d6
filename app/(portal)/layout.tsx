import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { FontScaleControl, fontScales } from '@/components/layout/font-scale';
import { SignOutForm } from '@/components/sign-in/sign-out-form';
import { env } from '@/lib/kernel/env';
import { requireActor } from '@/lib/kernel/session/current';
import { unreadCount } from '@/lib/notices/queries';
import { chooseScale } from '@/lib/shell/actions';
import { POST_LABELS } from '@/lib/shell/labels';
import { creationsFor, placesFor } from '@/lib/shell/places';
import { waitingByType } from '@/lib/shell/queries';

/** The frame around every page behind the sign-in. Who may see what is decided by each page's query, not here. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const waiting = await waitingByType(actor);
  const posts = [...new Set(actor.posts.filter((held) => !held.via).map((held) => POST_LABELS[held.post]))];
  const chosen = (await cookies()).get('scale')?.value;
  return (
    <AppShell
      reader={{ unit: actor.unitName, post: posts.join('、') || '暂无岗位', name: actor.name }}
      places={placesFor(actor, waiting)}
      creations={creationsFor(actor).map(({ href, title }) => ({ href, label: title }))}
      personal={[{ href: '/me', label: '我的账号' }]}
      unread={await unreadCount(actor)}
      todo={Object.values(waiting).reduce((sum, n) => sum + n, 0)}
      demo={env().DEMO}
      fontScale={
        <FontScaleControl action={chooseScale} current={fontScales.find((scale) => scale === chosen) ?? '100'} />
      }
      signOut={<SignOutForm />}
    >
      {children}
    </AppShell>
  );
}
