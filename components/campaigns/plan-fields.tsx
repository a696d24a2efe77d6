import { type Choice, SelectField } from '@/components/ui/choice-field';
import { DateField, TextArea, TextField } from '@/components/ui/text-field';
import { FIELD_LABELS as L } from '@/lib/campaigns/labels';
import type { CampaignStep } from '@/lib/campaigns/queries';

type Props = { choices: Choice[]; today: string; fields?: CampaignStep['fields'] };

/** The plan of a campaign: name, ground, what it does, period, lead unit (1-2-4). */
export function PlanFields({ choices, today, fields }: Props) {
  return (
    <>
      <TextField
        name="title"
        label={L.title}
        hint="例如：校园周边流动摊点专项行动"
        defaultValue={fields?.title}
        maxLength={60}
      />
      <TextArea
        name="basis"
        label={L.basis}
        rows={3}
        hint="上级部署、联席会议议定事项或者突出问题"
        defaultValue={fields?.basis}
      />
      <TextArea
        name="goal"
        label={L.goal}
        rows={5}
        hint="查什么、在哪里查、达到什么目标；一段一行"
        defaultValue={fields?.goal}
      />
      <DateField
        name="startsOn"
        label={L.startsOn}
        hint="行动前三个工作日通知公安机关，请留出时间"
        min={today}
        defaultValue={fields?.startsOn}
      />
      <DateField
        name="endsOn"
        label={L.endsOn}
        hint="各单位任务的时限，当日 24:00 前"
        min={today}
        defaultValue={fields?.endsOn}
      />
      <SelectField name="leadUnitId" label={L.leadUnitId} choices={choices} defaultValue={fields?.leadUnitId} />
    </>
  );
}
