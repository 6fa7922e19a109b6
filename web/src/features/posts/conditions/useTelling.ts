import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { seatsLeftQuery } from './queries';

/**
 * Tells something of a person, and says at once how many seats of rosters in force it leaves to be replanned.
 *
 * @param tell answers the id under which these seats are listed
 */
export function useTelling<Values>(
  tell: (id: string, values: Values) => Promise<string>,
  onClose: () => void,
) {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useSubmission(
    async (id, values: Values) => {
      const cause = await tell(id, values);
      const left = await queries.fetchQuery({ ...seatsLeftQuery(null), staleTime: 0 });
      return left.filter(({ causeId }) => causeId === cause);
    },
    {
      refresh: [['posts'], ['rosters']],
      onDone: (left) => {
        const count = left.reduce((sum, { seats }) => sum + seats, 0);
        if (count > 0) {
          message.warning(t('left.told.seats', { count }));
        } else {
          message.success(t('left.told.none'));
        }
        onClose();
      },
    },
  );
}
