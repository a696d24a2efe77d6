'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { UploadRow, type UploadTask } from './upload-row';
import { sendFile, type UploadOutcome } from './upload-transport';

type UploadProps = {
  /** Route that takes the multipart post. */
  action: string;
  label: string;
  hint?: string;
  accept?: string;
  /** Largest size in bytes; larger files are refused before they are sent. */
  maxBytes?: number;
  /** Fields sent with every file, such as the matter and the kind of material. */
  data?: Record<string, string>;
  /** Id of another form that learns the stored files' ids as `name`. */
  formId?: string;
  name?: string;
};

/**
 * Files sent as soon as they are chosen, each with progress, cancel and retry. Without JavaScript it is a plain
 * multipart form with its own button; so it must stand outside other forms and hands results over by `formId`.
 */
export function Upload(props: UploadProps) {
  return (
    <form action={props.action} method="post" encType="multipart/form-data" aria-label={props.label}>
      {Object.entries(props.data ?? {}).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <UploadArea {...props} />
    </form>
  );
}

/**
 * The same inside another form, which it does not touch; the page is read again after each stored file. Needs
 * JavaScript: `children` stand in its place until then.
 */
export function EmbeddedUpload({ children, ...props }: UploadProps & { children: ReactNode }) {
  const [scripted, setScripted] = useState(false);
  const router = useRouter();
  useEffect(() => setScripted(true), []);
  return scripted ? <UploadArea {...props} embedded onStored={() => router.refresh()} /> : children;
}

function UploadArea(props: UploadProps & { embedded?: boolean; onStored?: () => void }) {
  const { action, label, hint, accept, maxBytes, data = {}, formId, name = 'files', embedded, onStored } = props;
  const [tasks, setTasks] = useState<UploadTask[]>([]);
  const requests = useRef(new Map<number, XMLHttpRequest>());
  const change = (key: number, part: Partial<UploadTask>) =>
    setTasks((list) => list.map((task) => (task.key === key ? { ...task, ...part } : task)));

  function start(key: number, file: File) {
    if (maxBytes && file.size > maxBytes) return change(key, { failure: '文件过大，未上传', final: true });
    change(key, { failure: undefined, sent: 0 });
    const end = (outcome: UploadOutcome) => {
      change(key, outcome.ok ? { stored: outcome.file, sent: file.size } : { failure: outcome.message });
      if (outcome.ok) onStored?.();
    };
    requests.current.set(key, sendFile(action, file, data, { progress: (sent) => change(key, { sent }), end }));
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const added = [...(event.target.files ?? [])].map((file, index) => ({ key: tasks.length + index, file, sent: 0 }));
    setTasks([...tasks, ...added]);
    for (const { key, file } of added) start(key, file);
    event.target.value = '';
  }

  return (
    <>
      {tasks.map((task) => (
        <UploadRow
          key={task.key}
          task={task}
          onCancel={() => requests.current.get(task.key)?.abort()}
          onRetry={() => start(task.key, task.file)}
        />
      ))}
      {tasks.map((task) =>
        task.stored && !embedded ? (
          <input key={task.key} type="hidden" form={formId} name={name} value={task.stored.id} />
        ) : null,
      )}
      <div className="drop">
        <label className="sr-only" htmlFor={`${name}-pick`}>
          {label}
        </label>
        <input
          className="max-w-full"
          id={`${name}-pick`}
          name={embedded ? undefined : 'file'}
          type="file"
          multiple
          accept={accept}
          onChange={choose}
        />
        <noscript>
          <Button small>上传</Button>
        </noscript>
        {hint && <span className="text-muted">{hint}</span>}
      </div>
    </>
  );
}
