import { ActionForm } from '@/components/ui/action-form';
import { Box } from '@/components/ui/columns';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-field';
import { propose } from '@/lib/calendar/actions';

/** 录入放假安排: year, document number and the notice as it is copied. */
export function NoticeForm({ year }: { year: number }) {
  return (
    <ActionForm action={propose} label="录入放假安排" idempotencyKey={crypto.randomUUID()}>
      <TextField name="year" label="年份" defaultValue={String(year)} inputMode="numeric" narrow />
      <TextField name="documentNo" label="文号" hint={`例如：国办发明电〔${year - 1}〕7号`} />
      <TextArea
        name="text"
        label="通知内容"
        rows={12}
        hint="可直接粘贴通知全文，也可逐行写日期。星期、天数会自动核对，有一处不符就不保存。"
      />
      <p className="mt-6">
        <SubmitButton>保存待确认，查看影响</SubmitButton>
      </p>
    </ActionForm>
  );
}

/** How the dates may be written. */
export function WritingHints() {
  return (
    <>
      <Box title="按通知原文，例如">
        <p>一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。</p>
      </Box>
      <Box title="逐行写日期，例如">
        <p className="whitespace-pre-line">
          {'放假：\n2026-01-01 至 2026-01-03\n2026年4月4日至6日\n上班：\n2026-01-04、2026-02-14'}
        </p>
      </Box>
      <Box title="保存之后">
        <p>尚不生效。安全管理员核对变化的日期和受影响的期限后确认；录入人不能确认自己的录入。</p>
      </Box>
    </>
  );
}
