import { useSearchParams } from 'react-router';

/** What is chosen on a page, kept in its address. */
export function useChoice(key: string): [string | null, (value: string | null | undefined) => void] {
  const [params, setParams] = useSearchParams();
  return [
    params.get(key),
    (value) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.delete(key);
          if (value) {
            after.set(key, value);
          }
          return after;
        },
        { replace: true },
      );
    },
  ];
}
