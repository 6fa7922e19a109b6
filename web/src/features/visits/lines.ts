/** A pasted list, one identity number a line; what stands between is dropped, blank lines too. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n,，;；、\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
