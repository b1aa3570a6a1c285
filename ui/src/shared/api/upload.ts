import { noteStatus } from './client';
import { ProblemError, toProblem } from './problem';

interface Upload {
  url: string;
  /** The JSON part, named `report`; left out when only photos are sent. */
  report?: unknown;
  photos: File[];
  idempotencyKey: string;
  /** Called with the share sent, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** Sends photos with an optional report. XMLHttpRequest because fetch cannot tell how much has been sent. */
export function upload<T>({ url, report, photos, idempotencyKey, onProgress }: Upload): Promise<T> {
  const form = new FormData();
  if (report !== undefined) {
    form.append('report', new Blob([JSON.stringify(report)], { type: 'application/json' }));
  }
  photos.forEach((photo) => form.append('photos', photo, photo.name));

  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        onProgress?.(event.loaded / event.total);
      }
    };
    request.onerror = () => reject(new ProblemError(toProblem(null, 0)));
    request.ontimeout = () => reject(new ProblemError(toProblem(null, 0)));
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve(body as T);
        return;
      }
      noteStatus(request.status);
      reject(new ProblemError(toProblem(body, request.status, request.getResponseHeader('Retry-After'))));
    };
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
