import { ActionForm } from '@/components/ui/action-form';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { subscribe, unsubscribe } from '@/lib/schedule/actions';
import type { feedOf } from '@/lib/schedule/queries';
import { IssuedAddress } from './issued-address';

type Feed = Awaited<ReturnType<typeof feedOf>>;

/** 日历订阅 on the page of one's own account: make, renew or end the secret address. */
export function FeedSection({ feed, origin }: { feed: Feed; origin: string }) {
  const read = feed && (feed.read ? `上次读取 ${feed.read}` : '还没有被读取');
  return (
    <Section id="feed" title="日历订阅" fact={feed ? `${feed.since} 开通，${read}` : '未开通'}>
      <p className="mt-2 max-w-[640px] text-row">
        在手机或电脑的日历里订阅，期限和会议自动更新。内容只有文号、条款、要办的事和链接，没有案由和当事人；按您当时的权限给出。
        {feed && '再次生成后，原地址立即失效。'}
      </p>
      <ActionForm action={subscribe} hidden={{ feed: 'new' }} label="日历订阅" id="subscribe">
        <IssuedAddress origin={origin} />
        <p className="mt-4">
          <SubmitButton look="plain">{feed ? '重新生成订阅地址' : '生成订阅地址'}</SubmitButton>
        </p>
      </ActionForm>
      {feed && (
        <div className="pt-3">
          <ActionForm action={unsubscribe} hidden={{ feed: 'end' }} label="停用日历订阅" id="unsubscribe">
            <SubmitButton look="plain" small>
              停用日历订阅
            </SubmitButton>
          </ActionForm>
        </div>
      )}
    </Section>
  );
}
