/** With one field as it is now; one that is not set is not in it. */
export function narrowed<F extends object, K extends keyof F>(
  filter: F,
  field: K,
  value: F[K] | undefined,
): F {
  const rest = Object.fromEntries(Object.entries(filter).filter(([each]) => each !== field)) as F;
  return value === undefined ? rest : { ...rest, [field]: value };
}
