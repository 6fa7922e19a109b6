/** Where one who was called on a line stands. */
interface Called {
  call: { state: string };
}

/** Those who are to come: named, whether they have confirmed or not. */
export function calledOf<T extends Called>(people: readonly T[]): T[] {
  return people.filter(({ call }) => call.state === 'NAMED' || call.state === 'CONFIRMED');
}

export function confirmedOf<T extends Called>(people: readonly T[]): T[] {
  return people.filter(({ call }) => call.state === 'CONFIRMED');
}
