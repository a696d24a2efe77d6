/** A file as the server stored it. */
export type StoredFile = { id: string; name: string };

/** How sending one file went. */
export type UploadOutcome = { ok: true; file: StoredFile } | { ok: false; message: string };

/**
 * Sends one file as multipart to `url`: the fields of `data`, then `file`. Answers 2xx with {id, name} or otherwise
 * {message}. Returns the running request (abort it to cancel). XHR, because fetch reports no upload progress.
 */
export function sendFile(
  url: string,
  file: File,
  data: Record<string, string>,
  on: { progress: (sentBytes: number) => void; end: (outcome: UploadOutcome) => void },
): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('POST', url);
  request.setRequestHeader('Accept', 'application/json');
  request.upload.onprogress = (event) => on.progress(Math.min(event.loaded, file.size));
  request.onload = () => on.end(readAnswer(request));
  request.onerror = () => on.end({ ok: false, message: '网络中断，请重试' });
  request.onabort = () => on.end({ ok: false, message: '已取消' });
  const body = new FormData();
  for (const [name, value] of Object.entries(data)) body.append(name, value);
  body.append('file', file);
  request.send(body);
  return request;
}

function readAnswer(request: XMLHttpRequest): UploadOutcome {
  const answer = parse(request.responseText);
  if (request.status >= 200 && request.status < 300 && typeof answer.id === 'string') {
    return { ok: true, file: { id: answer.id, name: String(answer.name ?? '') } };
  }
  const message = typeof answer.message === 'string' ? answer.message : `上传未成功（${request.status}），请重试`;
  return { ok: false, message };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Bytes in the words of a file list: 38 KB, 1.2 MB. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
