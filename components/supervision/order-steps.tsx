import { LedgerNote } from '@/components/matters/ledger-note';
import { Words } from '@/components/matters/step-fields';
import type { StepForms } from '@/components/matters/step-form';
import { StepView } from '@/components/matters/step-view';
import { BESIDE_FORMS } from '@/components/matters/steps-beside';
import * as actions from '@/lib/supervision/actions';
import type { OrderStep } from '@/lib/supervision/queries-page';

/** Every step of an order by its address (1-2-1). */
export const ORDER_FORMS: StepForms<OrderStep> = {
  ...BESIDE_FORMS,
  sign: {
    title: '签收督办通知',
    follows: () => '签收后在时限内办理并答复。时限从督办通知发出时起算，签收不改变时限。',
    action: actions.sign,
    submit: '确认签收',
  },
  answer: {
    title: '答复督办',
    follows: () => '生成以本单位名义编号的答复函，联席会议办公室立即收到，不能修改。',
    action: actions.answer,
    Fields: () => <Words label="办理情况" hint="办了什么、结果怎样；未办结的，写明原因、责任人和完成时间。" rows={6} />,
    submit: '确认答复',
  },
  instruct: {
    title: '批示',
    follows: () => '批示立即送承办单位和联席会议办公室。承办单位仍须书面答复，原定时限和逾期记录不变。',
    action: actions.instruct,
    Fields: () => <Words label="批示意见" hint="要求做什么、由谁负责、何时报告。" />,
    submit: '确认批示',
  },
};

/** One step on an order, under what was asked. */
export function OrderStepView({ page, step }: { page: OrderStep; step: string }) {
  const form = ORDER_FORMS[step];
  return (
    form && (
      <StepView page={page} form={form}>
        <LedgerNote>
          <b>督办要求</b>　{page.asked}
        </LedgerNote>
      </StepView>
    )
  );
}
