'use client';

import { Button } from './button';
import { bytesInWords, type StoredFile } from './upload-transport';

/** One chosen file: bytes sent so far, then either stored or failed; a `final` failure cannot be retried. */
export type UploadTask = {
  key: number;
  file: File;
  sent: number;
  stored?: StoredFile;
  failure?: string;
  final?: boolean;
};

/** Name, progress and what can be done about one file on its way. */
export function UploadRow(props: { task: UploadTask; onCancel: () => void; onRetry: () => void }) {
  const { task } = props;
  const { file, sent, stored, failure } = task;
  const size = bytesInWords(file.size);
  return (
    <div className="upload-row">
      <span>{file.name}</span>
      <span className="flex items-center gap-2">
        {stored && <span className="state-word state-done">已上传　{size}</span>}
        {!stored && !failure && `${bytesInWords(sent)} / ${size}`}
        {!stored && !failure && (
          <Button type="button" small look="quiet" onClick={props.onCancel}>
            取消
          </Button>
        )}
        {failure && !task.final && (
          <Button type="button" small look="quiet" onClick={props.onRetry}>
            重试
          </Button>
        )}
      </span>
      {failure && (
        <span className="col-span-full font-semibold text-over" role="alert">
          {failure}
        </span>
      )}
      {!stored && !failure && <progress max={file.size} value={sent} aria-label={`${file.name} 上传进度`} />}
    </div>
  );
}
