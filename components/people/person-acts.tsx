import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { PersonPage } from '@/lib/people/queries';
import { DisableForm, EnableForm, EndPostForm, GrantForm, MoveForm, ResetForm } from './account-forms';

type Choices = { value: string; label: string; group?: string }[];
type Props = { person: PersonPage; units: Choices; posts: Choices; today: string; act?: string; postId?: string };

/** What the reader may do with the account: links, and below them the one form that was chosen. */
export function PersonActs(props: Props) {
  const { person, act } = props;
  const links = linksOf(person);
  if (links.length === 0) return null;
  const form = formOf(props);
  return (
    <Section title="办理" id="act">
      <div className="flex flex-wrap gap-2 py-4">
        {links.map(({ key, label }) => (
          <ButtonLink
            key={key}
            href={`/admin/people/${person.id}?do=${key}#act`}
            aria-current={key === act || undefined}
          >
            {label}
          </ButtonLink>
        ))}
      </div>
      {form && <div className="max-w-[640px] border-t border-line-soft pt-1">{form}</div>}
    </Section>
  );
}

function linksOf({ may, disabled }: PersonPage): { key: string; label: string }[] {
  return [
    ...(may.posts && !disabled ? [{ key: 'grant', label: '授予岗位' }] : []),
    ...(may.reset ? [{ key: 'reset', label: '重置密码' }] : []),
    ...(may.move ? [{ key: 'move', label: '调动到其他单位' }] : []),
    ...(may.disable ? [{ key: 'disable', label: '停用账号' }] : []),
    ...(may.enable ? [{ key: 'enable', label: '启用账号' }] : []),
  ];
}

function formOf({ person, units, posts, today, act, postId }: Props): ReactNode {
  const { may } = person;
  const held = person.posts.find((one) => one.id === postId && one.when !== 'OVER');
  if (act === 'end' && may.posts && held) return <EndPostForm id={held.id} post={held.post} />;
  if (act === 'grant' && may.posts) return <GrantForm person={person} units={units} posts={posts} today={today} />;
  if (act === 'reset' && may.reset) return <ResetForm person={person} />;
  if (act === 'move' && may.move) return <MoveForm person={person} units={units} />;
  if (act === 'disable' && may.disable) return <DisableForm person={person} />;
  if (act === 'enable' && may.enable) return <EnableForm person={person} />;
  return null;
}
