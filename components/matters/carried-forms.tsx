import type { FormAction } from '@/components/ui/action-form';
import { DateField, TextArea } from '@/components/ui/text-field';
import type { CarriedStep } from '@/lib/matters/queries-carried';
import { Words } from './step-fields';
import type { StepForm } from './step-form';

type Event = 'report' | 'propose' | 'accept' | 'sendBack' | 'extend';

const FORMS: Readonly<Record<Event, Omit<StepForm<CarriedStep>, 'action'>>> = {
  report: {
    title: '填报进展',
    follows: ({ term }) => `办理时限${term.presentOn}。进展填报后长期保留，不能修改。`,
    Fields: () => <Words label="进展情况" hint="做了什么、到什么程度、还差什么。" rows={5} />,
    submit: '确认填报',
  },
  propose: {
    title: '申请销号',
    follows: () => '联席会议办公室认可后销号；认可以前，期限继续计算。',
    Fields: () => <TextArea name="achieved" label="落实情况" hint="办成了什么，有什么成果。" rows={5} />,
    submit: '确认申请',
  },
  accept: {
    title: '同意销号',
    follows: () => '同意后事项办结，牵头单位立即收到。',
    Fields: () => <TextArea name="words" label="认可意见" optional />,
    submit: '确认销号',
  },
  sendBack: {
    title: '退回继续落实',
    follows: ({ term }) => `牵头单位继续落实，办理时限仍为${term.presentOn}。`,
    Fields: () => <Words label="退回意见" hint="还缺什么、怎样才能销号。" />,
    submit: '确认退回',
  },
  extend: {
    title: '同意延期',
    follows: ({ term }) => `现在的时限是${term.presentOn}。原时限和延期理由一并保留；期限届满后不能延期。`,
    Fields: ({ today }) => (
      <>
        <DateField name="toOn" label="新的时限" hint="当日 24:00 前。" min={today} />
        <TextArea name="reason" label="延期理由" />
      </>
    ),
    submit: '确认延期',
  },
};

/** Steps of a matter that a unit carries out by its own date and OFFICE strikes off (1-2-6, 1-3-4). */
export function carriedForms(
  actions: Readonly<Record<Event, FormAction>>,
): Readonly<Record<Event, StepForm<CarriedStep>>> {
  const { report, propose, accept, sendBack, extend } = FORMS;
  return {
    report: { ...report, action: actions.report },
    propose: { ...propose, action: actions.propose },
    accept: { ...accept, action: actions.accept },
    sendBack: { ...sendBack, action: actions.sendBack },
    extend: { ...extend, action: actions.extend },
  };
}
