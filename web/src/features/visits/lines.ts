/** A pasted list, one identity number a line; what stands between is dropped, blank lines too. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n,，;；、\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What `<input type="datetime-local">` gives, read as the city's time whatever the device's own zone is. */
export function cityInstant(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
