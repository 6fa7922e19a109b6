import type { FormInstance } from 'antd';

/**
 * Of the field of an end, beside one called `start`: what ends before it begins is no span. Of whole days, the
 * first may be the last.
 */
export function afterStart(message: string, days = false) {
  return ({ getFieldValue }: Pick<FormInstance, 'getFieldValue'>) => ({
    validator: (_: unknown, end: string | undefined) => {
      const start = getFieldValue('start') as string | undefined;
      return end && start && (days ? end < start : end <= start)
        ? Promise.reject(new Error(message))
        : Promise.resolve();
    },
  });
}
