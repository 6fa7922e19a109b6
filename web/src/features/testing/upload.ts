import { ApiError, UNREACHABLE, type Problem } from '@/shared/api/problem';
import { currentLanguage } from '@/shared/i18n';
import type { BatchDetail } from './queries';

export interface Sending {
  file: File;
  controlTotal: number | null;
}

/**
 * Sends a file as it is. Not by `fetch`, which tells nothing of how far the sending has come.
 *
 * @param onProgress from 0 to 1, of the bytes sent; at 1 the server begins to read
 */
export function upload(
  id: string,
  { file, controlTotal }: Sending,
  onProgress: (share: number) => void,
): Promise<BatchDetail> {
  const query = new URLSearchParams({ id, name: file.name });
  if (controlTotal !== null) {
    query.set('controlTotal', String(controlTotal));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/result-files?${query.toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Huhang-Client', 'web');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = (event) => {
      onProgress(event.total > 0 ? event.loaded / event.total : 1);
    };
    request.onload = () => {
      if (request.status === 200) {
        resolve(JSON.parse(request.responseText) as BatchDetail);
      } else {
        reject(new ApiError(problemIn(request)));
      }
    };
    request.onerror = () => {
      reject(new ApiError({ title: UNREACHABLE, status: 0, code: UNREACHABLE }));
    };
    request.send(file);
  });
}

function problemIn(request: XMLHttpRequest): Problem {
  try {
    const problem = JSON.parse(request.responseText) as Partial<Problem>;
    if (problem.title && problem.code) {
      return { ...problem, title: problem.title, code: problem.code, status: request.status };
    }
  } catch {
    // not JSON: told by its status alone
  }
  return { title: `HTTP ${String(request.status)}`, status: request.status, code: 'client.http' };
}
