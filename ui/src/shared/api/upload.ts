import { noteStatus } from './client';
import { ProblemError, toProblem } from './problem';

interface Upload {
  url: string;
  /** The JSON part, named `report`; left out when only photos are sent. */
  report?: unknown;
  photos: File[];
  video?: File | null;
  idempotencyKey: string;
  /** The version that was read, for acts on something others may have changed. */
  version?: number;
  /** Called with the share sent, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Sends photos with an optional report. */
export function upload<T>({ url, report, photos, video, idempotencyKey, version, onProgress }: Upload): Promise<T> {
  const form = new FormData();
  if (report !== undefined) {
    form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }));
  }
  photos.forEach((photo) => form.append('photos', photo, photo.name));
  if (video) {
    form.append('video', video, video.name);
  }
  const headers: Record<string, string> = { 'Idempotency-Key': idempotencyKey };
  if (version !== undefined) {
    headers['If-Match'] = `"${version}"`;
  }
  return send<T>(url, headers, form, onProgress);
}

/** Sends a table as it is. */
export function uploadCsv<T>(url: string, file: File, onProgress?: (share: number) => void): Promise<T> {
  return send<T>(url, { 'Content-Type': 'text/csv' }, file, onProgress);
}

/** XMLHttpRequest because fetch cannot tell how much has been sent. */
function send<T>(url: string, headers: Record<string, string>, body: FormData | File, onProgress?: (share: number) => void): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        onProgress?.(event.loaded / event.total);
      }
    };
    request.onerror = () => reject(new ProblemError(toProblem(null, 0)));
    request.ontimeout = () => reject(new ProblemError(toProblem(null, 0)));
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(answer as T);
        return;
      }
      noteStatus(request.status);
      reject(new ProblemError(toProblem(answer, request.status, request.getResponseHeader('Retry-After'))));
    };
    request.send(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
