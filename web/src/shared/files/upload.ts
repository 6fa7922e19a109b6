import { ApiError, UNREACHABLE, type Problem } from '@/shared/api/problem';
import { currentLanguage } from '@/shared/i18n';

/**
 * Sends a file as it is. Not by `fetch`, which tells nothing of how far the sending has come.
 *
 * @param onProgress from 0 to 1, of the bytes sent; at 1 the server begins to read
 */
export function upload<Answer>(
  path: string,
  query: Record<string, string | number | null>,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<Answer> {
  const stated = new URLSearchParams();
  Object.entries(query).forEach(([name, value]) => {
    if (value !== null) {
      stated.set(name, String(value));
    }
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${path}?${stated.toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Huhang-Client', 'web');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.upload.onprogress = (event) => {
      onProgress(event.total > 0 ? event.loaded / event.total : 1);
    };
    request.onload = () => {
      if (request.status === 200) {
        resolve(JSON.parse(request.responseText) as Answer);
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
