import { type Ground, NewColumns } from '@/components/matters/new-ground';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxList, SelectField } from '@/components/ui/choice-field';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea } from '@/components/ui/text-field';
import { beginCircular, callForReports } from '@/lib/bulletins/actions';
import { DEFAULT_DEMAND, FIELD_LABELS as L } from '@/lib/bulletins/labels';
import type { NewPaper } from '@/lib/bulletins/queries-new';

type Props = { page: NewPaper; ground: Ground };

/** 征集工作情况: the call with which a 简报 begins (1-3-1). */
export function NewBulletin({ page, ground }: Props) {
  const called = page.groups.filter((group) => group.called).flatMap(({ units }) => units.map(({ value }) => value));
  return (
    <>
      <BackLink href="/bulletins">工作简报</BackLink>
      <PageHeader title="征集工作情况" lead="各单位立即收到通知，到期前报送；随后由办公室编制简报，主任同意后印发。" />
      <NewColumns ground={ground}>
        <ActionForm action={callForReports} label="征集工作情况" idempotencyKey={crypto.randomUUID()}>
          <MonthField page={page} />
          <DateField
            name="dueOn"
            label={L.dueOn}
            hint="当日 24:00 前报送。意见没有规定日数，由办公室确定。"
            min={page.today}
            max={page.latest}
            defaultValue={page.proposedOn}
          />
          <TextArea name="demand" label={L.demand} defaultValue={DEFAULT_DEMAND} rows={4} />
          <CheckboxList
            name="units"
            label={L.units}
            hint="成员单位、镇街已经选好；不需要的去掉。"
            groups={page.groups.map(({ title, units }) => ({ title, choices: units }))}
            ticked={called}
            inColumns
          />
          <Send back="/bulletins">确认征集</Send>
        </ActionForm>
      </NewColumns>
    </>
  );
}

/** 起草通报: the board is frozen, then the office writes around it (1-2-2). */
export function NewCircular({ page, ground }: Props) {
  return (
    <>
      <BackLink href="/circulars">月度通报</BackLink>
      <PageHeader
        title="起草通报"
        lead="确认后，看板此刻的数字固定为该月数据，不能手工修改；随后编写前后文字，主任审核、组长签发后印发。"
      />
      <NewColumns ground={ground}>
        <ActionForm action={beginCircular} label="起草通报" idempotencyKey={crypto.randomUUID()}>
          <MonthField page={page} />
          <DateField
            name="dueOn"
            label={L.issueOn}
            hint="意见没有规定日数，由办公室确定；到期在工作台提醒。"
            min={page.today}
            max={page.latest}
            defaultValue={page.proposedOn}
          />
          <Send back="/circulars">取数并起草</Send>
        </ActionForm>
      </NewColumns>
    </>
  );
}

function MonthField({ page }: Pick<Props, 'page'>) {
  return <SelectField name="month" label={L.month} choices={page.months} defaultValue={page.month} />;
}

function Send({ back, children }: { back: string; children: string }) {
  return (
    <div className="send-bar">
      <SubmitButton>{children}</SubmitButton>
      <ButtonLink look="quiet" href={back}>
        返回
      </ButtonLink>
    </div>
  );
}
