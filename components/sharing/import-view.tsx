import { ClauseTag } from '@/components/matters/clause-tag';
import { ActionForm } from '@/components/ui/action-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { BackLink, PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';
import { TextArea } from '@/components/ui/text-field';
import { importRows, stageRows } from '@/lib/sharing/actions';
import type { ImportPage } from '@/lib/sharing/queries-import';

type Props = { page: ImportPage; refused?: string };

/** 批量登记审批: paste or upload, see every refused row with its reason, register all or none (3-4-1). */
export function ImportView({ page, refused }: Props) {
  const { sheet, columns, most } = page;
  return (
    <>
      <BackLink href="/sharing">信息共享</BackLink>
      <PageHeader
        title="批量登记审批"
        lead={
          <>
            粘贴或上传后先预览，有一行错误就一项也不登记；无误后全部登记并抄送区综合行政执法局。
            <ClauseTag id="3-4-1" />
          </>
        }
      />
      {refused && <Banner tone="warning">{refused}</Banner>}
      {sheet && <Preview sheet={sheet} />}
      <Section title={sheet ? '修改后重新预览' : '粘贴表格'} fact={`一次最多 ${most} 项，紧急的请单独登记`}>
        <p className="pb-2 text-sm text-ink-2">
          各列依次为：{columns.join('、')}。可以带表头，带表头时各列次序不限；带 * 的必填。
        </p>
        <ActionForm action={stageRows} label="粘贴审批事项" idempotencyKey={crypto.randomUUID()}>
          <TextArea
            name="rows"
            label="审批事项"
            hint="从 Excel 或 WPS 表格中选中后复制，粘贴到这里"
            rows={10}
            defaultValue={sheet?.rows}
          />
          <div className="pt-3">
            <SubmitButton look={sheet?.problems.length === 0 ? 'plain' : 'primary'}>预览</SubmitButton>
          </div>
        </ActionForm>
      </Section>
      <Section title="上传文件" fact={`.xlsx 或 .csv，不超过 ${page.maxKilobytes} KB`}>
        <form action="/api/sharing/approvals" method="post" encType="multipart/form-data" aria-label="上传审批事项">
          <div className="drop">
            <label className="sr-only" htmlFor="sheet-pick">
              审批事项文件
            </label>
            <input className="max-w-full" id="sheet-pick" name="file" type="file" accept=".xlsx,.csv" />
            <Button small>上传并预览</Button>
            <span className="text-muted">只读第一个工作表；公式只取已有的结果</span>
          </div>
        </form>
      </Section>
    </>
  );
}

type Sheet = NonNullable<ImportPage['sheet']>;

function Preview({ sheet }: { sheet: Sheet }) {
  const { problems, faults, rows: _rows, approvals, digest, late, facts } = sheet;
  const listed = problems.length < faults ? `，下面列出前 ${problems.length} 处` : '';
  return (
    <>
      {problems.length > 0 ? (
        <Section id="problems" title="不能登记" fact={`${faults} 处错误，没有登记任何一项${listed}`}>
          <Table caption="不能登记的行" columns={['行', '列', '原因'].map((label) => ({ label }))}>
            {problems.map(({ key, line, column, message }) => (
              <Row key={key}>
                <Cell nowrap>第{line}行</Cell>
                <Cell label="列">{column || '—'}</Cell>
                <Cell label="原因">{message}</Cell>
              </Row>
            ))}
          </Table>
        </Section>
      ) : (
        <Section id="confirm" title="可以登记" fact={facts}>
          <ActionForm
            action={importRows}
            hidden={{ digest }}
            label="全部登记并抄送"
            id="import"
            idempotencyKey={crypto.randomUUID()}
          >
            {late > 0 && (
              <TextArea
                name="lateReason"
                label="超期说明"
                hint={`有 ${late} 项已超过五日，照常抄送，但须写明原因；逾期记录不变。`}
              />
            )}
            <SubmitButton>全部登记并抄送</SubmitButton>
          </ActionForm>
        </Section>
      )}
      {approvals.length > 0 && (
        <Section title="预览" fact={problems.length > 0 ? `没有错误的 ${approvals.length} 项` : undefined}>
          <Table
            caption="读到的审批事项"
            columns={['行', '审批事项', '文号', '相对人', '审批日期', '有效期至', '期限'].map((label) => ({ label }))}
          >
            {approvals.map((row) => (
              <Row key={row.line}>
                <Cell nowrap>第{row.line}行</Cell>
                <Cell>
                  {row.title}
                  {row.laws && <span className="sub">{row.laws}</span>}
                </Cell>
                <Cell label="文号">{row.documentNo}</Cell>
                <Cell label="相对人">{row.party}</Cell>
                <Cell label="审批日期" nowrap>
                  {row.eventOn}
                </Cell>
                <Cell label="有效期至" nowrap notOnPhone={!row.validUntil}>
                  {row.validUntil || '—'}
                </Cell>
                <Cell label="期限" nowrap>
                  {row.late ? <b className="text-over">{row.due}，已超期</b> : row.due}
                </Cell>
              </Row>
            ))}
          </Table>
        </Section>
      )}
    </>
  );
}
