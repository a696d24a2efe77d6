import { StepHeader } from '@/components/matters/step-view';
import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox, type Choice, SelectField } from '@/components/ui/choice-field';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-field';
import { assignTask, savePlan } from '@/lib/campaigns/actions';
import { FIELD_LABELS as L } from '@/lib/campaigns/labels';
import type { CampaignStep } from '@/lib/campaigns/queries';
import type { DoneWords } from '@/lib/matter-types';
import { PlanFields } from './plan-fields';

type Props = { page: CampaignStep; choices: Choice[]; done: DoneWords | null };

/** The plan while it is drafted: its fields, then one form for every unit's task and one more to add (1-2-4). */
export function PlanEditor({ page, choices, done }: Props) {
  const hidden = { id: page.id, version: String(page.version) };
  const free = choices.filter(({ value }) => !page.tasks.some(({ unitId }) => unitId === value));
  return (
    <div className="max-w-[640px]">
      {done && (
        <Banner tone="done" title={done.title}>
          {done.next}
        </Banner>
      )}
      <StepHeader page={page} title="行动方案" lead="方案和任务分别保存；都写好后报组长批准。" />
      <Section title="任务分工" fact={page.tasks.length ? `${page.tasks.length} 个单位` : '还没有'}>
        {page.tasks.map(({ unitId, unit, task }) => (
          <div key={unitId} className="border-b border-line-soft py-2">
            <b>{unit}</b>　{task}
            <Details summary={`修改${unit}的任务`}>
              <ActionForm
                action={assignTask}
                hidden={{ ...hidden, unitId }}
                label={`修改${unit}的任务`}
                id={`task-${unitId}`}
              >
                <TextArea name="task" label={L.task} rows={3} defaultValue={task} />
                <Checkbox name="remove" label="删去这个单位的任务" />
                <SubmitButton look="plain" small>
                  保存这一项
                </SubmitButton>
              </ActionForm>
            </Details>
          </div>
        ))}
        <ActionForm action={assignTask} hidden={hidden} label="增加一个单位" id="task-new">
          <SelectField name="unitId" label={L.unitId} choices={free} />
          <TextArea name="task" label={L.task} rows={3} hint="这个单位做什么。" />
          <p className="mt-4">
            <SubmitButton look="plain">增加任务</SubmitButton>
          </p>
        </ActionForm>
      </Section>
      <Section title="方案">
        <Details summary="修改名称、依据、内容、时间和牵头单位">
          <ActionForm action={savePlan} hidden={hidden} label="修改方案" id="plan">
            <PlanFields choices={choices} today={page.today} fields={page.fields} />
            <p className="mt-4">
              <SubmitButton look="plain">保存方案</SubmitButton>
            </p>
          </ActionForm>
        </Details>
      </Section>
      <div className="send-bar">
        <ButtonLink look="primary" href={`${page.href}/submit`}>
          报组长批准
        </ButtonLink>
        <ButtonLink look="quiet" href={page.href}>
          返回事项
        </ButtonLink>
      </div>
    </div>
  );
}
