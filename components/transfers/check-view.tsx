import { LateReason } from '@/components/matters/step-fields';
import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { Box, FormColumns } from '@/components/ui/columns';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { CheckAnswers } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';
import { send, submit } from '@/lib/transfers/actions';
import type { CheckPage } from '@/lib/transfers/queries-check';
import { DraftRail, OwnClock } from './draft-side';
import { LetterPreviewPanel } from './letter-preview';

/** 核对并移送: every answer with its way back, the letter, then the one button. */
export function CheckView({ page }: { page: CheckPage }) {
  const { step, names } = page;
  const lead =
    step === 'submit'
      ? `报分管负责人${page.leaders}审批；同意即以${names.sender}名义移送、编号、生成移交函。`
      : `确认即以${names.sender}名义移送、编号、生成移交函。`;
  return (
    <>
      <BackLink href={`/transfers/${page.id}/edit`}>返回修改</BackLink>
      <PageHeader title="核对并移送" lead={lead} />
      <Problems problems={page.problems} />
      <FormColumns rail={<DraftRail steps={page.steps} current="正在核对" />} side={<Side page={page} />}>
        {page.answers.map((answers) => (
          <CheckAnswers key={answers.title} {...answers} />
        ))}
        {page.letter && <LetterPreviewPanel letter={page.letter} />}
        {page.problems.length === 0 ? <SendForm page={page} /> : <BackToEdit id={page.id} />}
      </FormColumns>
    </>
  );
}

function Problems({ problems }: Pick<CheckPage, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <Banner tone="warning" title={`还有 ${problems.length} 处需要补齐`}>
      <ul>
        {problems.map(({ href, message }) => (
          <li key={href}>
            <a href={href}>{message}</a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function BackToEdit({ id }: { id: string }) {
  return (
    <div className="send-bar">
      <ButtonLink look="primary" href={`/transfers/${id}/edit`}>
        返回补齐
      </ButtonLink>
    </div>
  );
}

function SendForm({ page }: { page: CheckPage }) {
  const submitting = page.step === 'submit';
  const hidden = { id: page.id, version: String(page.version) };
  return (
    <ActionForm action={submitting ? submit : send} hidden={hidden} label="移送">
      <LateReason lateSince={page.lateSince} lateReason={page.lateReason} />
      <p className="mt-4 text-ink-2">移送即确认：本案此前没有移送过其他单位，材料不含国家秘密。</p>
      <div className="send-bar">
        <SubmitButton>{submitting ? '报分管负责人审批' : '移送'}</SubmitButton>
        <ButtonLink href={`/transfers/${page.id}/edit`}>返回修改</ButtonLink>
      </div>
    </ActionForm>
  );
}

function Side({ page }: { page: CheckPage }) {
  const approval = { key: '1', title: <b>{page.leaders || '分管负责人'}审批</b>, text: '以部门的名义移送' };
  const steps = [
    ...(page.step === 'submit' ? [approval] : []),
    { key: '2', title: <b>编号并生成移交函</b>, text: '同时送达对方收件箱' },
    { key: '3', title: <b>对方三日内反馈</b>, text: '未签收前，可写明理由撤回' },
  ];
  return (
    <>
      <Box title="提交之后">
        <Lines items={steps} />
      </Box>
      <OwnClock clock={page.clock} />
    </>
  );
}
