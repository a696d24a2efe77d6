import { Table } from '@/components/ui/table';
import { Cell, Row } from '@/components/ui/table-row';

/** A file of a matter. `size` in words, `sha256` in 64 hex digits, `added` '11月18日 16:31', `by` who put it there. */
export type FileView = {
  id: string;
  name: string;
  href?: string;
  kind?: string;
  size: string;
  sha256: string;
  added: string;
  by: string;
};

const columns = ['文件', '大小', 'SHA-256', '入卷'].map((label) => ({ label }));

/** 附件: the hash is short on screen and whole on paper. A file without `href` may be seen but not fetched. */
export function FileList({ files }: { files: FileView[] }) {
  return (
    <Table caption="附件" columns={columns}>
      {files.map((file) => (
        <Row key={file.id}>
          <Cell>
            {file.href ? <a href={file.href}>{file.name}</a> : file.name}
            {file.kind && <span className="sub">{file.kind}</span>}
          </Cell>
          <Cell label="大小" nowrap>
            {file.size}
          </Cell>
          <Cell label="SHA-256">
            <span className="hash no-print" title={file.sha256}>
              {file.sha256.slice(0, 8)}…{file.sha256.slice(-6)}
            </span>
            <span className="hash print-only">{file.sha256}</span>
          </Cell>
          <Cell label="入卷" nowrap>
            {file.added}
            <span className="sub">{file.by}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
