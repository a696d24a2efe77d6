import { ButtonLink } from '@/components/ui/button';
import { Notice } from './notice';

/** 404: also what a reader sees of a matter that is not his, so the words must not tell the two apart. */
export function Missing({ within }: { within?: true }) {
  return (
    <Notice title="没有这个页面，或您无权查看" within={within}>
      <p>请核对网址。从通知或他人处得到的链接，可能指向不由本单位办理的事项；需要查看的，请联系本单位联络员。</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink look="primary" href="/">
          回到工作台
        </ButtonLink>
        <ButtonLink href="/search">查询事项</ButtonLink>
      </p>
    </Notice>
  );
}
