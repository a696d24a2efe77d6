import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Tag } from '@/components/ui/tag';
import { TextField } from '@/components/ui/text-field';
import { setAgenda } from '@/lib/meetings/actions';
import { FIELD_LABELS as L } from '@/lib/meetings/labels';
import type { MeetingStepPage } from '@/lib/meetings/queries';
import { AgendaDrag } from './agenda-drag';
import { StandingItems } from './standing-items';

type Item = MeetingStepPage['agenda'][number];

/** 编排议程: every item with its buttons, then the form that adds one; each works without JavaScript. */
export function AgendaEditor({ page }: { page: MeetingStepPage }) {
  const { agenda, id, version } = page;
  const total = agenda.reduce((sum, one) => sum + one.minutes, 0);
  const hidden = { id, version: String(version) };
  return (
    <div className="max-w-[760px]">
      <StepHeader
        page={page}
        title="编排议程"
        lead="拖动或者用上移、下移调整次序，立即保存；两人同时编排时，后保存的会提示刷新。"
      />
      <Section title="议程" fact={`${agenda.length} 项，共 ${total} 分钟`}>
        <AgendaDrag
          action={setAgenda}
          hidden={{ ...hidden, act: 'move' }}
          items={agenda.map((item) => ({
            id: item.id,
            content: <AgendaItem item={item} last={agenda.length} hidden={hidden} />,
          }))}
        />
      </Section>
      <StandingItems standing={page.standing} />
      <Section title="增加事项">
        <ActionForm action={setAgenda} hidden={{ ...hidden, act: 'add' }} label="增加事项" id="add">
          <TextField name="title" label={L.agendaTitle} />
          <Fields minutes={10} presenter="联席会议办公室" />
          <p className="mt-4">
            <SubmitButton look="plain">增加</SubmitButton>
          </p>
        </ActionForm>
      </Section>
      <p className="mt-6">
        <ButtonLink href={page.href}>完成，返回会议</ButtonLink>
      </p>
    </div>
  );
}

function Fields({ minutes, presenter }: { minutes: number; presenter: string }) {
  return (
    <>
      <TextField name="minutes" label={L.minutes} inputMode="numeric" defaultValue={String(minutes)} narrow />
      <TextField name="presenter" label={L.presenter} defaultValue={presenter} />
    </>
  );
}

type ItemProps = { item: Item; last: number; hidden: Record<string, string> };

function AgendaItem({ item, last, hidden }: ItemProps) {
  const { id, position, title, minutes, presenter, fixed } = item;
  const own = { ...hidden, itemId: id };
  return (
    <>
      <span className="task-number">{position}</span>
      <b className="text-row">
        {title} {item.standing && <Tag>常设</Tag>}
      </b>
      <span className="text-muted">
        {presenter} · {minutes} 分钟
      </span>
      <div className="flex flex-wrap gap-2">
        {position > 1 && <Move own={own} to={position - 1} words="上移" title={title} />}
        {position < last && <Move own={own} to={position + 1} words="下移" title={title} />}
        {!fixed && (
          <ActionForm action={setAgenda} hidden={{ ...own, act: 'remove' }} label={`删去${title}`} id={`out-${id}`}>
            <SubmitButton look="plain" small>
              删去
            </SubmitButton>
          </ActionForm>
        )}
        <Details summary="修改时长和汇报人">
          <ActionForm action={setAgenda} hidden={{ ...own, act: 'change' }} label={`修改${title}`} id={`edit-${id}`}>
            <Fields minutes={minutes} presenter={presenter} />
            <SubmitButton look="plain" small>
              保存
            </SubmitButton>
          </ActionForm>
        </Details>
      </div>
    </>
  );
}

function Move({ own, to, words, title }: { own: Record<string, string>; to: number; words: string; title: string }) {
  const hidden = { ...own, act: 'move', to: String(to) };
  return (
    <ActionForm action={setAgenda} hidden={hidden} label={`${words}${title}`} id={`${words}-${own.itemId}`}>
      <SubmitButton look="plain" small>
        {words}
        <span className="sr-only">：{title}</span>
      </SubmitButton>
    </ActionForm>
  );
}
