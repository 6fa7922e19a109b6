/** What an input of date and time says, in the city's time, as an instant. */
export function cityInstant(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
